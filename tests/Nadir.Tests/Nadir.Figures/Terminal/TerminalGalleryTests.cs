using Nadir.Figures;

namespace Nadir.Tests.Figures;

public sealed class TerminalGalleryTests
{
    [Theory]
    [InlineData("scatter", 60, 14)]
    [InlineData("band", 60, 14)]
    [InlineData("histogram", 60, 16)]
    [InlineData("box", 50, 16)]
    [InlineData("field", 60, 18)]
    [InlineData("path", 60, 18)]
    [InlineData("vectors", 60, 18)]
    [InlineData("region", 48, 12)]
    [InlineData("rules", 60, 14)]
    [InlineData("surface", 60, 18)]
    [InlineData("table", 40, 10)]
    [InlineData("notes", 60, 14)]
    [InlineData("contour", 60, 18)]
    [InlineData("filled-contour", 60, 18)]
    [InlineData("implicit", 60, 20)]
    [InlineData("condition", 60, 20)]
    [InlineData("grid", 100, 30)]
    [InlineData("shared", 100, 14)]
    [InlineData("animation", 60, 18)]
    public void Terminal_OfAnyTrace_IsAsApproved(string name, int columns, int rows) =>
        Approval.Verify(Gallery.All[name]().ToTerminal(columns, rows), $"{name}.txt");

    [Fact]
    public void Terminal_HistogramAlone_IsFilled()
    {
        var figure = new Figure("Alone");
        figure.AddHistogram([0.0, 1, 2, 3, 4], [1, 3, 4, 2]);
        Approval.Verify(figure.ToTerminal(40, 10), "histogram-alone.txt");
    }

    [Fact]
    public void Terminal_FieldInColour_PaintsGroundsAndLeavesThePathItsOwn() =>
        Approval.Verify(Gallery.Frame(3).ToTerminal(26, 10, color: true), "field-colour.txt");

    [Fact]
    public void Terminal_AnySize_IsKept()
    {
        foreach (var drawing in Gallery.All.Values.Select(make => make()))
        {
            foreach (var columns in (int[])[1, 2, 5, 19, 20, 37, 80, 121])
            {
                foreach (var rows in (int[])[1, 2, 3, 5, 6, 9, 14, 25])
                {
                    var lines = drawing.ToTerminal(columns, rows).Split('\n');
                    Assert.InRange(lines.Length, 1, rows);
                    Assert.All(lines, line => Assert.InRange(RuneCells.Of(line), 0, columns));
                    var colored = drawing.ToTerminal(columns, rows, color: true).Split('\n');
                    Assert.InRange(colored.Length, 1, rows);
                    Assert.All(colored, line => Assert.InRange(Ansi.Cells(line), 0, columns));
                    Assert.All(colored, line => Assert.Equal(line.Split("\u001b[").Length - 1, 2 * (line.Split("\u001b[0m").Length - 1)));
                }
            }
        }
    }

    [Fact]
    public void Terminal_EqualAspect_HasACircleAsWideAsHigh()
    {
        var figure = new Figure { EqualAspect = true };
        var angles = Enumerable.Range(0, 200).Select(i => i * Math.Tau / 199).ToArray();
        figure.AddLine(angles.Select(Math.Cos), angles.Select(Math.Sin));
        foreach (var (columns, rows) in ((int, int)[])[(80, 24), (40, 40), (120, 20)])
        {
            var lines = figure.ToTerminal(columns, rows).Split('\n').Where(line => line.Any(IsDots)).ToArray();
            var wide = lines.Max(line => line.ToList().FindLastIndex(IsDots)) - lines.Min(line => line.ToList().FindIndex(IsDots)) + 1;
            Assert.InRange(wide / (2.0 * lines.Length), 0.88, 1.13);
        }

        static bool IsDots(char character) => character is > '\u2800' and <= '\u28ff';
    }

    [Fact]
    public void PolygonFill_RingInARing_IsAHole()
    {
        (double, double)[] outer = [(0, 0), (9, 0), (9, 9), (0, 9)];
        (double, double)[] inner = [(3, 3), (6, 3), (6, 6), (3, 6)];
        var inside = PolygonFill.Inside([outer, inner], 20, 20).ToHashSet();
        Assert.Equal(9 * 9 - 3 * 3, inside.Count);
        Assert.Contains((1, 1), inside);
        Assert.DoesNotContain((4, 4), inside);
    }

    [Theory]
    [InlineData(1, 0, '→')]
    [InlineData(1, 1, '↗')]
    [InlineData(0, 1, '↑')]
    [InlineData(-1, 1, '↖')]
    [InlineData(-1, 0, '←')]
    [InlineData(-1, -1, '↙')]
    [InlineData(0, -1, '↓')]
    [InlineData(1, -1, '↘')]
    [InlineData(0, 0, '·')]
    public void Terminal_Vector_PointsItsWay(double u, double v, char arrow)
    {
        var figure = new Figure { EqualAspect = true };
        figure.AddVectorField([0.0, 1, 1], [0.0, 1, 0], [u, double.NaN, double.NaN], [v, 0, 0]);
        Assert.Contains(arrow, figure.ToTerminal(40, 20));
    }
}
