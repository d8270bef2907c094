using System.Globalization;
using System.Runtime.CompilerServices;

namespace Nadir.Tests.LossFunctions;

/// <summary>Margin and binary losses at the ends of the number line, against margin-extremes.py's 400 digits.</summary>
public class MarginExtremesTests
{
    private static readonly Dictionary<(string Type, string Loss), Row[]> Groups = Rows()
        .GroupBy(row => (row.Type, row.Loss)).ToDictionary(group => group.Key, group => group.ToArray());

    public static TheoryData<string, string> Losses => [.. Groups.Keys];

    [Fact]
    public void HingeEmbedding_InfiniteDistanceOfWhatDoesNotBelongTogether_CostsNothing()
    {
        var distances = Tensor.From([double.PositiveInfinity, double.PositiveInfinity, double.NaN]);
        var terms = Nadir.Losses.HingeEmbedding(reduction: Reduction.None).Compute(Tensor.From([-1L, 1, -1]), distances);
        Assert.Equal([0, double.PositiveInfinity, double.NaN], terms.ToArray<double>());
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public void Loss_AtTheEnds_IsExactWhereTheTypeHoldsTheResult(string type, string loss)
    {
        var rows = Groups[(type, loss)];
        var element = Enum.Parse<ElementType>(type);
        var spec = Spec.Parse(loss.Replace(' ', ','));
        if (!CatalogueName.Same(spec.Name, "hingeEmbedding"))
            spec.Arguments["perRow"] = false;
        spec.Arguments["reduction"] = "none";
        var function = (Loss)Catalogue.Of().Create("loss", spec);
        var target = Tensor.From(rows.Select(row => row.Target).ToArray()).To(element).RequiresGradient();
        var prediction = Tensor.From(rows.Select(row => row.Prediction).ToArray()).To(element).RequiresGradient();
        var values = function.Compute(target, prediction);
        var slopes = Gradients.Of(values.Sum(), [prediction, target]);
        var wrong = rows.SelectMany((row, i) => new[]
        {
            Wrong(element, row, "value", values.ToArray<double>()[i], row.Value),
            Wrong(element, row, "slope in the prediction", slopes[0].ToArray<double>()[i], row.PredictionSlope),
            Wrong(element, row, "slope in the target", slopes[1].ToArray<double>()[i], row.TargetSlope),
        });
        Assert.Empty(wrong.OfType<string>());
    }

    /// <summary>
    /// 32 units in the last place, or the smallest normal number; of the square root of what is below it, that number's
    /// square root.
    /// </summary>
    private static string? Wrong(ElementType type, Row row, string what, double got, double wanted)
    {
        var (relative, absolute) = type == ElementType.Float32 ? (Math.Pow(2, -19), Math.Pow(2, -126)) : (Math.Pow(2, -48), Math.Pow(2, -1022));
        if (row.Loss.Contains("gamma=0.5", StringComparison.Ordinal))
            absolute = Math.Sqrt(absolute);
        var isRight = double.IsInfinity(wanted) ? got.Equals(wanted) : Math.Abs(got - wanted) <= (relative * Math.Abs(wanted)) + absolute;
        return isRight ? null : FormattableString.Invariant($"{what} at ({row.Target}, {row.Prediction:R}): {got:R}, wanted {wanted:R}");
    }

    private static IEnumerable<Row> Rows([CallerFilePath] string source = "") =>
        File.ReadLines(Path.Combine(Path.GetDirectoryName(source)!, "margin-extremes.csv")).Skip(1).Select(line =>
        {
            var cells = line.Split(',');
            var numbers = cells[2..].Select(Number).ToArray();
            return new Row(cells[0], cells[1], numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
        });

    private static double Number(string text) => text switch
    {
        "inf" => double.PositiveInfinity,
        "-inf" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };

    private sealed record Row(
        string Type, string Loss, double Target, double Prediction, double Value, double PredictionSlope, double TargetSlope);
}
