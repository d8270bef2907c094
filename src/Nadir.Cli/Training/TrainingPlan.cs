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
        Objective.Compile(model, request, data.Train, catalogue);
        return new TrainingPlan(request, data.For(model), model);
    }

    /// <summary>The name its run gets.</summary>
    public string Name => Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(Request.Data.Text)).Split(':')[0];
}
