namespace Nadir;

/// <summary>The function that turns a model's logits into probabilities, as its loss implies.</summary>
internal static class OnnxProbabilities
{
    public static string Of(Model model, OnnxGraph graph, string logits)
    {
        if (OutputFunction.Of(model) is "softmax" or "sigmoid")
            return logits;
        if (model.Loss is not { Definition: ILogitsLoss { FromLogits: true } } loss)
            throw Error.Argument($"WithProbabilities needs a loss on logits that tells softmax or sigmoid, got {model.Loss?.EntryName ?? "a model that is not compiled"}. Compile with fromLogits: true, or leave WithProbabilities out.");
        graph.Enter("probabilities");
        var isOfEach = loss.EntryName.StartsWith("Binary", StringComparison.Ordinal) || loss.EntryName.StartsWith("MultiLabel", StringComparison.Ordinal);
        return isOfEach ? graph.Add("Sigmoid", [logits]) : graph.Add("Softmax", [logits], new OnnxAttribute("axis", Axis(loss)));
    }

    // A loss of images' pixels says where its classes are.
    private static int Axis(Loss loss) =>
        loss.Definition.GetType().GetProperty("Axis")?.GetValue(loss.Definition) is int axis ? axis : -1;
}
