using System.Globalization;
using System.Text;

namespace Nadir.Cli;

/// <summary>Predictions as a CSV file.</summary>
internal static class PredictionTable
{
    /// <summary>Writes a row a sample, and tells how many.</summary>
    public static int Write(string path, Model model, Tensor inputs, IReadOnlyList<string>? classNames, Catalogue catalogue)
    {
        using var evaluationWeights = model.UseEvaluationWeights();
        var outputs = model.Predict(inputs);
        var rows = outputs.Reshape(new Shape(outputs.Shape[0], outputs.Count / Math.Max(1, outputs.Shape[0])));
        var function = OutputFunction.Of(model);
        if (classNames is not null && rows.Shape[1] == 1)
            rows = OfTwo(function == "sigmoid" ? rows : rows.Sigmoid());
        else if (classNames is not null && function != "softmax")
            rows = rows.Softmax();
        DurableFile.WriteText(path, Text(rows, classNames));
        return rows.Shape[0];
    }

    private static Tensor OfTwo(Tensor second) => Tensor.Concatenate([1 - second, second], 1);

    private static string Text(Tensor rows, IReadOnlyList<string>? classNames)
    {
        var text = new StringBuilder();
        var width = rows.Shape[1];
        var values = rows.ToArray<double>();
        text.AppendJoin(',', classNames is null
            ? Enumerable.Range(1, width).Select(i => width == 1 ? "prediction" : $"prediction{i}")
            : [.. new[] { "class", "name" }, .. classNames.Select(name => Cell($"probability of {name}"))]).Append('\n');
        for (var row = 0; row < rows.Shape[0]; row++)
        {
            var numbers = values.AsSpan(row * width, width);
            if (classNames is not null)
            {
                var best = IndexOfLargest(numbers);
                text.Append(CultureInfo.InvariantCulture, $"{best},{Cell(best < classNames.Count ? classNames[best] : "")},");
            }

            for (var i = 0; i < width; i++)
                text.Append(i == 0 ? "" : ",").Append(((float)numbers[i]).ToString(CultureInfo.InvariantCulture));
            text.Append('\n');
        }

        return text.ToString();
    }

    private static int IndexOfLargest(ReadOnlySpan<double> numbers)
    {
        var best = 0;
        for (var i = 1; i < numbers.Length; i++)
            best = numbers[i] > numbers[best] ? i : best;
        return best;
    }

    private static string Cell(string text) => text.AsSpan().IndexOfAny(",\"\n\r") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
