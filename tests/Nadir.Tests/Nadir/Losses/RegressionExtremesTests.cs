using System.Globalization;
using System.Runtime.CompilerServices;

namespace Nadir.Tests.LossFunctions;

/// <summary>Regression losses at the ends of each type's range, against figures of mpmath (regression_extremes.py).</summary>
public class RegressionExtremesTests
{
    public static TheoryData<string> Losses
    {
        get
        {
            var names = new TheoryData<string>();
            foreach (var name in Lines().Select(line => line.Loss).Distinct())
                names.Add(name);
            return names;
        }
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public void ValueAndSlopes_AtTheEndsOfTheRange_AreExact(string name)
    {
        var loss = Catalogue.Of().Create<Loss>($"{name}{(name.Contains(':', StringComparison.Ordinal) ? ',' : ':')}reduction=none,perRow=false");
        foreach (var batch in Lines().Where(line => line.Loss == name).GroupBy(line => line.Type))
        {
            var lines = batch.ToList();
            var target = Tensor.From(lines.Select(line => line.Target).ToArray()).To(batch.Key).RequiresGradient();
            var prediction = Tensor.From(lines.Select(line => line.Prediction).ToArray()).To(batch.Key).RequiresGradient();
            var terms = loss.Compute(target, prediction);
            var slopes = Gradients.Of(terms.Sum(), [target, prediction]);
            Near(lines, "value", terms, line => line.Value, line => line.SizeOfTerms);
            Near(lines, "slope in the target", slopes[0], line => line.TargetSlope, line => Math.Min(1, line.SizeOfTerms));
            Near(lines, "slope in the prediction", slopes[1], line => line.PredictionSlope, line => Math.Min(1, line.SizeOfTerms));
        }
    }

    private static void Near(List<Line> lines, string what, Tensor results, Func<Line, double> wanted, Func<Line, double> size)
    {
        var isSingle = results.ElementType == ElementType.Float32;
        var (relative, smallest) = isSingle ? (1e-5, 1.2e-38) : (1e-13, 2.3e-308);
        foreach (var (line, got) in lines.Zip(results.ToArray<double>()))
        {
            var expected = wanted(line);
            var allowed = smallest + (relative * Math.Max(Math.Abs(expected), size(line)));
            Assert.True(
                expected.Equals(got) || Math.Abs(expected - got) <= allowed,
                FormattableString.Invariant($"{line.Loss} {line.Type} at target {line.Target:R}, prediction {line.Prediction:R}: {what} {got:R}, wanted {expected:R}"));
        }
    }

    private static IEnumerable<Line> Lines([CallerFilePath] string source = "") =>
        File.ReadLines(Path.Combine(Path.GetDirectoryName(source)!, "regression_extremes.csv")).Skip(1).Select(Line.Parse);

    private sealed record Line(string Loss, ElementType Type, double Target, double Prediction, double Value, double TargetSlope, double PredictionSlope, double SizeOfTerms)
    {
        public static Line Parse(string text)
        {
            var quote = text.LastIndexOf('"');
            var cells = text[(quote + 2)..].Split(',');
            var numbers = cells[1..].Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray();
            return new(
                text[1..quote], cells[0] == "float32" ? ElementType.Float32 : ElementType.Float64,
                numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
        }
    }
}
