using System.Text.Json.Nodes;

namespace Nadir.Pictures;

/// <summary>A model's outputs as one share a class: probabilities where the loss takes the outputs as logits.</summary>
internal static class ClassShares
{
    /// <returns>Shape [N, classes]; one output becomes two classes.</returns>
    public static double[,] Of(Model model, Tensor outputs, Catalogue catalogue)
    {
        var numbers = outputs.ToArray<double>();
        var (rows, width) = (outputs.Shape[0], outputs.Shape[1]);
        var fromLogits = FromLogits(model, catalogue) ?? numbers.Any(number => number is < 0 or > 1);
        var shares = new double[rows, Math.Max(2, width)];
        for (var row = 0; row < rows; row++)
        {
            var scores = numbers.AsSpan(row * width, width);
            if (width == 1)
            {
                var second = fromLogits ? 1 / (1 + Math.Exp(-scores[0])) : scores[0];
                (shares[row, 0], shares[row, 1]) = (1 - second, second);
                continue;
            }

            if (fromLogits)
                Softmax(scores);
            for (var column = 0; column < width; column++)
                shares[row, column] = scores[column];
        }

        return shares;
    }

    private static void Softmax(Span<double> scores)
    {
        var largest = double.NegativeInfinity;
        foreach (var score in scores)
            largest = Math.Max(largest, score);
        var sum = 0.0;
        foreach (ref var score in scores)
            sum += score = Math.Exp(score - largest);
        foreach (ref var score in scores)
            score /= sum;
    }

    private static bool? FromLogits(Model model, Catalogue catalogue)
    {
        if (model.Loss is null)
            return null;
        return catalogue.SpecOf(model.Loss).Arguments["fromLogits"] is JsonValue value && value.TryGetValue(out bool fromLogits) && fromLogits;
    }
}
