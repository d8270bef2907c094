using System.Globalization;
using System.Text.RegularExpressions;

namespace Nadir.Tests.Lessons;

public sealed class FiveLossesLessonTests
{
    /// <summary>The lines as SciPy finds them (five_losses.py); the points lie on 2x + 1 but for noise and outliers.</summary>
    [Fact]
    public void FiveLosses_OnDataWithOutliers_FindTheirLines()
    {
        (string Name, double Slope, double Height)[] wanted =
        [
            ("squared", 3.701543, 0.042460), ("absolute", 2.016793, 1.017872), ("Huber", 2.071227, 0.964648),
            ("Cauchy", 2.000340, 1.007367), ("Tukey", 1.997869, 1.008637),
        ];
        var lines = SampleTests.Run("06-five-losses.cs").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(wanted.Length, lines.Length);
        foreach (var (line, (name, slope, height)) in lines.Zip(wanted))
        {
            Assert.StartsWith(name, line, StringComparison.Ordinal);
            var numbers = Regex.Matches(line, @"-?\d+\.\d+").Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture)).ToArray();
            Assert.Equal(slope, numbers[0], 0.004);
            Assert.Equal(height, numbers[1], 0.004);
        }
    }
}
