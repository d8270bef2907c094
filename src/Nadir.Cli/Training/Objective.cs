namespace Nadir.Cli;

/// <summary>The optimizer, loss and metrics of a training: those asked for, those of the description, or fitting ones.</summary>
internal static class Objective
{
    private const string DefaultOptimizer = "adam";

    /// <summary>Tells the model how to learn.</summary>
    /// <param name="model">Built, so that its output is known.</param>
    public static void Compile(Model model, TrainingRequest request, Samples samples, Catalogue catalogue)
    {
        var output = OutputFunction.Of(model);
        var optimizer = request.Optimizer is null ? model.Optimizer : null;
        var loss = request.Loss is null ? model.Loss : null;
        optimizer ??= Create<Optimizer>("--optimizer", request.Optimizer ?? DefaultOptimizer, catalogue);
        loss ??= Create<Loss>("--loss", request.Loss ?? DefaultLoss(model, samples, output), catalogue);
        var metrics = request.Metrics.Count > 0
            ? [.. request.Metrics.Select(metric => Create<Metric>("--metrics", metric, catalogue))]
            : model.Metrics.Count > 0 ? model.Metrics : DefaultMetrics(model, samples, output, catalogue);
        UsageException.Guard("--loss", () =>
        {
            model.Compile(optimizer, loss, metrics);
            return true;
        });
    }

    /// <summary>Refuses names before any data is read.</summary>
    public static void CheckNames(TrainingRequest request, Catalogue catalogue)
    {
        if (request.Optimizer is { } optimizer)
            Create<Optimizer>("--optimizer", optimizer, catalogue);
        if (request.Loss is { } loss)
            Create<Loss>("--loss", loss, catalogue);
        foreach (var metric in request.Metrics)
            Create<Metric>("--metrics", metric, catalogue);
    }

    /// <summary>Whether two classes are told apart by one output.</summary>
    public static bool IsBinary(Model model, Samples samples) => samples.HasClasses && model.OutputShape is { Rank: 1 } shape && shape[0] == 1;

    private static string DefaultLoss(Model model, Samples samples, string? output) =>
        !samples.HasClasses ? "meanSquaredError"
        : IsBinary(model, samples) ? $"binaryCrossEntropy:fromLogits={(output == "sigmoid" ? "false" : "true")}"
        : $"sparseCategoricalCrossEntropy:fromLogits={(output == "softmax" ? "false" : "true")}";

    private static Metric[] DefaultMetrics(Model model, Samples samples, string? output, Catalogue catalogue)
    {
        var isLogit = IsBinary(model, samples) && output != "sigmoid";
        var name = !samples.HasClasses ? "meanAbsoluteError" : isLogit ? "accuracy:threshold=0" : "accuracy";
        return [Create<Metric>("--metrics", name, catalogue)];
    }

    private static T Create<T>(string option, string text, Catalogue catalogue)
        where T : class => UsageException.Guard(option, () =>
        {
            NamedEntry.Find(option, catalogue, Catalogue.KindOf(typeof(T))!, Spec.Parse(text).Name);
            return catalogue.Create<T>(text);
        });
}
