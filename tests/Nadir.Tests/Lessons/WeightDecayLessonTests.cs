using System.Globalization;
using System.Text.RegularExpressions;

namespace Nadir.Tests.Lessons;

public sealed class WeightDecayLessonTests
{
    /// <summary>The step of the linear model by hand, Adam's by the plain formulas of its paper.</summary>
    [Fact]
    public void WeightDecay_CoupledAndDecoupled_AgreeUnderSgdAndPartUnderAdam()
    {
        var lines = SampleTests.Run("11-weight-decay.cs").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .ToDictionary(line => line[..line.IndexOf(':', StringComparison.Ordinal)], Numbers);

        double[][] x = [[1, 2], [2, -1], [3, 1], [4, -2]];
        double[] residuals = [3 - 5, 1 - 5, 4 - 10, 2 - 10];
        var alone = Enumerable.Range(0, 2).Select(i => 1 - (0.1 * x.Zip(residuals).Average(row => row.First[i] * row.Second))).ToArray();
        Near(alone, lines["the data alone"]);
        foreach (var name in new[] { "L2 in the loss", "coupled decay", "decoupled decay", "shrunk by 0.95, then moved" })
            Near([alone[0] - 0.05, alone[1] - 0.05], lines[name]);

        Near(Adam(0.1, 1, true), lines["Adam, coupled, 1 step"]);
        Near([2 - 0.1, 2 - 0.1], lines["Adam, coupled, 1 step"]);
        Near([(2 * 0.95) - 0.1, (2 * 0.95) - 0.1], lines["AdamW, 1 step"]);
        Near(Adam(0.01, 200, true), lines["Adam, coupled, 200 steps"]);
        Near(Adam(0.01, 200, false), lines["AdamW, 200 steps"]);
    }

    private static double[] Adam(double rate, int steps, bool coupled) => [.. new[] { 100.0, 1 }.Select(size =>
    {
        var (w, m, v) = (2.0, 0.0, 0.0);
        for (var t = 1; t <= steps; t++)
        {
            var g = t % 2 == 1 ? size : -size;
            if (coupled)
                g += 0.5 * w;
            else
                w -= rate * 0.5 * w;
            m = (0.9 * m) + (0.1 * g);
            v = (0.999 * v) + (0.001 * g * g);
            w -= rate * (m / (1 - Math.Pow(0.9, t))) / Math.Sqrt(v / (1 - Math.Pow(0.999, t)));
        }

        return w;
    })];

    private static void Near(double[] expected, double[] got) =>
        Assert.All(expected.Zip(got), pair => Assert.Equal(pair.First, pair.Second, 2e-6));

    private static double[] Numbers(string line) =>
        [.. Regex.Matches(line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..], @"-?\d+\.\d+").Select(number => double.Parse(number.Value, CultureInfo.InvariantCulture))];
}
