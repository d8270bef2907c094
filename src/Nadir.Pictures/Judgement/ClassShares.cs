using System.Text.Json.Nodes;

namespace Nadir.Pictures;

/// <summary>A model's outputs as one share a class: probabilities where the loss takes the outputs as logits.</summary>
internal static class ClassShares
{
    /// <param name="outputs">Shape [N, classes], or [N, 1] for two classes.</param>
    /// <returns>Shape [N, classes].</returns>
    public static double[,] Of(Model model, Tensor outputs, Catalogue catalogue)
    {
        var (rows, width) = (outputs.Shape[0], outputs.Shape[1]);
        var scores = outputs.To(ElementType.Float64);
        var fromLogits = FromLogits(model, catalogue) ?? scores.ToArray<double>().Any(score => score is < 0 or > 1);
        if (fromLogits)
            scores = (width == 1 ? Activations.Sigmoid() : Activations.Softmax()).Apply(scores);
        var numbers = scores.AsSpan<double>();
        var shares = new double[rows, Math.Max(2, width)];
        for (var row = 0; row < rows; row++)
        {
            if (width == 1)
                (shares[row, 0], shares[row, 1]) = (1 - numbers[row], numbers[row]);
            for (var column = 0; width > 1 && column < width; column++)
                shares[row, column] = numbers[(row * width) + column];
        }

        return shares;
    }

    /// <summary>Null for a model that was never told how to learn.</summary>
    private static bool? FromLogits(Model model, Catalogue catalogue)
    {
        if (model.Loss is null)
            return null;
        return catalogue.SpecOf(model.Loss).Arguments["fromLogits"] is JsonValue value && value.TryGetValue(out bool fromLogits) && fromLogits;
    }
}
