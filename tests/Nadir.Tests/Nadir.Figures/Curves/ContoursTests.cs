using Nadir.Expressions;
using Nadir.Figures;

namespace Nadir.Tests.Figures;

/// <summary>Contours whose lengths and areas are known.</summary>
public sealed class ContoursTests
{
    private static readonly double[] Levels = [0.2, 0.5, 0.7, 1, 3, 8, 10, 15, 20];

    [Fact]
    public void Loss_OfSixPoints_HasTheKnownLines()
    {
        double[] lengths = [1.9673, 4.6300, 5.7574, 7.1214, 10.3258, 6.9713, 6.0848, 4.3373, 2.9393];
        int[] pieces = [1, 1, 1, 1, 1, 2, 2, 2, 2];
        var loss = Loss();

        var contours = Contours.Of(loss, (0, 2), (-2, 4), Levels);

        Assert.Equal(Levels, contours.Levels);
        foreach (var (line, i) in contours.Lines.Select((line, i) => (line, i)))
        {
            Assert.Equal(1, line.Length / lengths[i], 2e-3);
            Assert.Equal(pieces[i], line.Pieces.Count);
            Assert.All(line.Pieces, piece => Assert.Equal(line.Level <= 1, piece.IsClosed));
            AssertOnLevel(line, loss, vertices: 1e-9, middles: 5e-3);
        }

        Assert.InRange(contours.Minimum, 0.133905, 0.14);
        Assert.Equal(loss.Value(2, 4), contours.Maximum, 1e-9);
        Assert.Empty(contours.Notes);
    }

    [Fact]
    public void OpenLines_EndExactlyOnTheWindow()
    {
        foreach (var piece in Contours.Of(Loss(), (0, 2), (-2, 4), Levels).Lines[5].Pieces)
            foreach (var end in (int[])[0, piece.Count - 1])
                Assert.True(piece.X[end] is 0 or 2 || piece.Y[end] is -2 or 4);
    }

    [Fact]
    public void Bands_OfALoss_CoverTheWindowWithEllipsesCutOut()
    {
        var contours = Contours.Of(Loss(), (0, 2), (-2, 4), Levels);

        Assert.Equal(Levels.Length + 1, contours.Bands.Count);
        // Mean square of k·x + b − y: π (level − least) / √(variance of x), for ellipses within the window.
        double Area(double level) => Math.PI * (level - 0.13390476190476) / Math.Sqrt(35.0 / 12);
        Assert.Equal(1, EvenOddArea(contours.Bands[0]) / Area(0.2), 5e-3);
        Assert.Equal(1, EvenOddArea(contours.Bands[2]) / (Area(0.7) - Area(0.5)), 5e-3);
        Assert.Equal(12, contours.Bands.Sum(EvenOddArea), 1e-9);
    }

    [Fact]
    public void Table_OfAPlane_HasStraightLines()
    {
        var values = new double[3, 4];
        for (var row = 0; row < 3; row++)
            for (var column = 0; column < 4; column++)
                values[row, column] = column + 10 * row;

        var contours = Contours.OfTable([0, 1, 2, 3], [0, 1, 2], values, [1.5, 100]);

        var piece = Assert.Single(contours.Lines[0].Pieces);
        Assert.Equal(1.5, piece.X.Max(), 1e-12);
        Assert.Equal(double.Hypot(1.5, 0.15), piece.Length, 1e-12);
        Assert.Equal(["Level 100 is not reached: values are from 0 to 23."], contours.Notes);
        Assert.Equal((0, 23), (contours.Minimum, contours.Maximum));
    }

    [Fact]
    public void Table_WithSaddle_IsDecidedByTheMiddle()
    {
        var low = Contours.OfTable([0, 1], [0, 1], new double[,] { { 1, 0 }, { 0, 1 } }, [0.4]).Lines[0].Pieces;
        var high = Contours.OfTable([0, 1], [0, 1], new double[,] { { 1, 0 }, { 0, 1 } }, [0.6]).Lines[0].Pieces;

        Assert.Equal((2, 2), (low.Count, high.Count));
        // Above 0.4 both high corners are one, so the lines go round the low ones; above 0.6 they are apart.
        Assert.All(low, piece => Assert.True(Math.Abs(piece.X.Average() - piece.Y.Average()) > 0.3));
        Assert.All(high, piece => Assert.True(Math.Abs(piece.X.Average() - piece.Y.Average()) < 1e-9));
    }

    [Fact]
    public void Saddle_OfAFunction_IsDecidedByTheFunction()
    {
        var contours = Contours.Of((x, y) => (x - 0.013) * (y + 0.007), (-1, 1), (-1, 1), [-1e-5, 1e-5]);

        Assert.All(contours.Lines, line => Assert.Equal(2, line.Pieces.Count));
        Assert.All(contours.Lines[1].Pieces, piece => Assert.True((piece.X[piece.Count / 2] - 0.013) * (piece.Y[piece.Count / 2] + 0.007) > 0));
    }

    [Fact]
    public void SmallHill_BetweenCoarseNodes_IsFound()
    {
        var contours = Contours.Of((x, y) => Math.Cos(20 * x) * Math.Cos(20 * y), (0, 1), (0, 1), [0.99]);

        // Circles of radius about √0.02 / 20 round (m, n) π/20 with m + n even, m and n up to 6.
        var whole = contours.Lines[0].Pieces.Where(piece => piece.IsClosed).ToList();
        Assert.Equal(25, contours.Lines[0].Pieces.Count);
        Assert.Equal(18, whole.Count);
        Assert.All(whole, piece => Assert.Equal(1, piece.Length / (2 * Math.PI * Math.Sqrt(0.02) / 20), 0.01));
    }

    [Fact]
    public void Poles_AreNoLines_ButEndBands()
    {
        var contours = Contours.Of((x, y) => 1 / x + 0 * y, (-1, 1), (-1, 1), [0]);

        Assert.Empty(contours.Lines[0].Pieces);
        Assert.Equal(2, EvenOddArea(contours.Bands[0]), 1e-6);
        Assert.Equal(2, EvenOddArea(contours.Bands[1]), 1e-6);
    }

    [Fact]
    public void Domain_WithoutValues_HasNeitherLinesNorBands()
    {
        var contours = Contours.Of((x, y) => Math.Sqrt(1 - x * x - y * y), (-2, 2), (-2, 2), [0.5]);

        Assert.Equal(2 * Math.PI * Math.Sqrt(0.75), contours.Lines[0].Length, 1e-2);
        Assert.Equal(Math.PI, contours.Bands.Sum(EvenOddArea), 0.05);
    }

    [Fact]
    public void Formula_Delegate_AndColumns_GiveTheSame()
    {
        var formula = Contours.Of(Formula.Parse("a^2 + 3*b^2"), "a", (-1, 1), "b", (-1, 1), [0.5]);
        var function = Contours.Of((x, y) => x * x + 3 * (y * y), (-1, 1), (-1, 1), [0.5]);
        var columns = Contours.OfColumns(
            (x, y, values) =>
            {
                for (var i = 0; i < x.Length; i++)
                    values[i] = x[i] * x[i] + 3 * (y[i] * y[i]);
            },
            (-1, 1), (-1, 1), [0.5]);

        Assert.Equal(formula.Lines[0].Pieces[0].X, function.Lines[0].Pieces[0].X);
        Assert.Equal(function.Lines[0].Pieces[0].Y, columns.Lines[0].Pieces[0].Y);
    }

    [Theory]
    [InlineData(0, 1, 4, new[] { 0.2, 0.4, 0.6, 0.8 })]
    [InlineData(-5, 5, 9, new[] { -4.0, -3, -2, -1, 0, 1, 2, 3, 4 })]
    [InlineData(0.13, 33.9, 6, new[] { 5.0, 10, 15, 20, 25, 30 })]
    [InlineData(7, 7, 5, new double[0])]
    public void NiceLevels_AreRound(double low, double high, int count, double[] levels) =>
        Assert.Equal(levels, Contours.NiceLevels(low, high, count));

    [Fact]
    public void LogarithmicLevels_AreOneTwoFive() =>
        Assert.Equal([0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5], Contours.LogarithmicLevels(0.01, 9, 9));

    [Fact]
    public void Levels_LeftOut_AreChosen()
    {
        Assert.Equal([0.2, 0.4, 0.6, 0.8, 1, 1.2, 1.4, 1.6, 1.8], Contours.Of((x, y) => x * x + y * y, (-1, 1), (-1, 1)).Levels);
        var spread = Contours.Of((x, y) => Math.Pow(10, x + y), (-2, 2), (-2, 2), null, new ContourOptions { LogarithmicLevels = true });
        Assert.InRange(spread.Levels.Count, 6, 12);
        Assert.True(spread.Levels[0] < 0.001 && spread.Levels[^1] > 100);
        var fromZero = Contours.Of((x, y) => x * x + 100 * y * y, (-1, 1), (-1, 1), null, new ContourOptions { LogarithmicLevels = true });
        Assert.True(fromZero.Levels[0] < 0.1 && fromZero.Levels[^1] > 10);
    }

    [Fact]
    public void Levels_AreSortedAndGivenOnce() =>
        Assert.Equal([1, 2, 3], Contours.Of((x, y) => x + y, (0, 2), (0, 2), [3, 1, 2, 1]).Levels);

    private static FormulaFunction Loss() => Formula.Parse("mean((k*x + b - y)^2)").Compile(
        ["k", "b"],
        new Dictionary<string, ReadOnlyMemory<double>>
        {
            ["x"] = new double[] { 0, 1, 2, 3, 4, 5 },
            ["y"] = new double[] { 1.1, 2.2, 3.8, 4.1, 4.9, 5.2 },
        });

    private static void AssertOnLevel(ContourLines line, FormulaFunction function, double vertices, double middles)
    {
        foreach (var piece in line.Pieces)
            foreach (var (a, b) in CurveGeometry.Segments(piece))
            {
                Assert.Equal(1, function.Value(a.X, a.Y) / line.Level, vertices);
                Assert.Equal(1, function.Value((a.X + b.X) / 2, (a.Y + b.Y) / 2) / line.Level, middles);
            }
    }

    /// <summary>Rings of a band do not cross, and a ring in a ring is cut out.</summary>
    private static double EvenOddArea(ContourBand band) => band.Rings.Sum(ring =>
        Math.Abs(ring.Area) * (band.Rings.Count(other => other != ring && Contains(other, ring)) % 2 == 0 ? 1 : -1));

    private static bool Contains(Polyline ring, Polyline other)
    {
        // Rings of neighbouring levels share parts of the window's edge, so a point of the inside decides.
        if (Math.Abs(other.Area) >= Math.Abs(ring.Area))
            return false;
        var (x, y) = InsideOf(other);
        return IsInside(ring, x, y);
    }

    private static (double X, double Y) InsideOf(Polyline ring)
    {
        for (var i = 0; ; i++)
        {
            var next = (i + 1) % ring.Count;
            var (dx, dy) = (ring.X[next] - ring.X[i], ring.Y[next] - ring.Y[i]);
            foreach (var side in (double[])[1e-4, -1e-4])
            {
                var point = ((ring.X[i] + ring.X[next]) / 2 - side * dy, (ring.Y[i] + ring.Y[next]) / 2 + side * dx);
                if (IsInside(ring, point.Item1, point.Item2))
                    return point;
            }
        }
    }

    private static bool IsInside(Polyline ring, double x, double y)
    {
        var isInside = false;
        foreach (var (a, b) in CurveGeometry.Segments(new Polyline(ring.X, ring.Y, isClosed: true)))
            if (a.Y > y != b.Y > y && x < a.X + (b.X - a.X) * (y - a.Y) / (b.Y - a.Y))
                isInside = !isInside;
        return isInside;
    }
}
