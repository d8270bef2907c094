namespace Nadir.Cli;

/// <summary>A training that is ready to begin: data read, model made, everything that can be checked found sound.</summary>
internal sealed record TrainingPlan(TrainingRequest Request, OpenedData Data, Model Model)
{
    public static TrainingPlan Make(TrainingRequest request, Catalogue catalogue, CancellationToken cancellation)
    {
        Objective.CheckNames(request, catalogue);
        var data = OpenedData.Open(request, catalogue);
        cancellation.ThrowIfCancellationRequested();
        var model = ModelArgument.Make(request, data.Train, catalogue);
        model.Build(data.Train.InputShape, request.Seed);
        model.Preparation = data.Scaler;
        Objective.Compile(model, request, data.Train, catalogue);
        return new TrainingPlan(Settled(request, model, data, catalogue), data.For(model), model);
    }

    /// <summary>The request with what was chosen where it left a choice, so that a run's record tells all that led to the result.</summary>
    private static TrainingRequest Settled(TrainingRequest request, Model model, OpenedData data, Catalogue catalogue) => request with
    {
        Data = request.Data with { Scale = data.Scale },
        Optimizer = request.Optimizer ?? $"{catalogue.SpecOf(model.Optimizer!)}",
        Loss = request.Loss ?? $"{catalogue.SpecOf(model.Loss!)}",
        Metrics = request.Metrics.Count > 0 ? request.Metrics : [.. model.Metrics.Select(metric => $"{catalogue.SpecOf(metric)}")],
    };

    /// <summary>The name its run gets.</summary>
    public string Name => Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(Request.Data.Text)).Split(':')[0];
}
