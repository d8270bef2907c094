using Nadir.Figures;

namespace Nadir.Tests.Figures;

public sealed class TerminalTests
{
    [Fact]
    public void Terminal_Lines_AreAsApproved() => Approval.Verify(Samples.Curves().ToTerminal(60, 16), "curves.txt");

    [Fact]
    public void Terminal_Colour_IsAsApproved() =>
        Approval.Verify(Samples.Curves().ToTerminal(40, 12, color: true), "curves-colour.txt");

    [Fact]
    public void Terminal_Points_AreAsApproved() => Approval.Verify(Samples.Points().ToTerminal(60, 16), "points.txt");

    [Fact]
    public void Terminal_Bars_AreAsApproved() => Approval.Verify(Samples.Bars().ToTerminal(60, 16), "bars.txt");

    [Fact]
    public void Terminal_Matrix_IsATable() => Approval.Verify(Samples.Confusion().ToTerminal(60, 16), "confusion.txt");

    [Fact]
    public void Terminal_LogarithmicAxes_AreAsApproved() =>
        Approval.Verify(Samples.Logarithmic().ToTerminal(60, 16), "logarithmic.txt");

    [Fact]
    public void Terminal_AnySize_IsKept()
    {
        foreach (var figure in Samples.All())
        {
            foreach (var columns in (int[])[1, 2, 5, 10, 19, 20, 33, 80, 200])
            {
                for (var rows = 1; rows <= 30; rows++)
                {
                    var lines = figure.ToTerminal(columns, rows).Split('\n');
                    Assert.InRange(lines.Length, 1, rows);
                    Assert.All(lines, line => Assert.InRange(RuneCells.Of(line), 0, columns));
                }
            }
        }
    }

    [Fact]
    public void Terminal_WithoutColour_HasNoControlCharacter()
    {
        foreach (var figure in Samples.All())
            Assert.DoesNotContain(figure.ToTerminal(80, 24), c => char.IsControl(c) && c != '\n');
    }

    [Fact]
    public void Terminal_NamesWithEscapes_CannotReachTheTerminal()
    {
        var figure = new Figure("a\u001b[2Jb\nc") { XAxis = { Title = "\u001b]0;x\u0007" } };
        figure.AddBar(["\u001b[31m"], [1], "\r\n");
        Assert.DoesNotContain('\u001b', figure.ToTerminal(80, 24));
        Assert.DoesNotContain('\r', figure.ToTerminal(80, 24));
    }

    [Fact]
    public void Terminal_Colour_IsClosedOnEveryLine()
    {
        foreach (var line in Samples.Curves().ToTerminal(60, 16, color: true).Split('\n'))
            Assert.Equal(line.Split("\u001b[").Length - 1, 2 * (line.Split("\u001b[0m").Length - 1));
    }

    [Fact]
    public void Braille_Dots_FollowUnicodesNumbering()
    {
        var canvas = new BrailleCanvas(1, 1);
        var expected = 0x2800;

        // Dots 1 2 3 7 run down the left column, 4 5 6 8 down the right (Unicode, block Braille Patterns).
        foreach (var (x, y, bit) in (ReadOnlySpan<(int, int, int)>)
            [(0, 0, 0), (0, 1, 1), (0, 2, 2), (1, 0, 3), (1, 1, 4), (1, 2, 5), (0, 3, 6), (1, 3, 7)])
        {
            canvas.Dot(x, y, 0);
            expected |= 1 << bit;
            Assert.Equal(((char)expected).ToString(), canvas.Row(0, (text, _) => text));
        }
    }

    [Theory]
    [InlineData(new double[] { 0, 1, 2, 3, 4, 5, 6, 7 }, 20, "▁▂▃▄▅▆▇█")]
    [InlineData(new double[] { 1, 3, 1, 3, 8, 10 }, 3, "▁▁█")]
    [InlineData(new double[] { 0, double.NaN, 1 }, 3, "▁ █")]
    [InlineData(new double[] { 5, 5 }, 3, "▁▁")]
    [InlineData(new double[] { -1.7e308, 1.7e308 }, 3, "▁█")]
    [InlineData(new double[] { }, 3, "")]
    public void Sparkline_Values_BecomeBlocks(double[] values, int cells, string expected) =>
        Assert.Equal(expected, Sparkline.Of(values, cells));
}
