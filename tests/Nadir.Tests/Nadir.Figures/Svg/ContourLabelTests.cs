using Nadir.Figures;

namespace Nadir.Tests.Figures;

public sealed class ContourLabelTests
{
    private static readonly Box Plot = new(0, 0, 600, 400);

    [Fact]
    public void Labels_OfManyLines_AreUprightInsideAndApart()
    {
        double[] levels = [1, 5, 10, 25, 50, 100, 150, 200, 300];
        var set = Contours.Of((x, y) => Square(x * x + y - 11) + Square(x + y * y - 7), (-5, 5), (-5, 5), levels);
        var lines = Lines(set);
        var before = lines.Sum(pieces => pieces.Count);
        var taken = new List<LabelPlace>();
        var labels = ContourLabels.Place(Plot, new ContourTrace(set), lines, 11, taken);
        Assert.Equal(levels.Length, labels.Select(label => label.Level).Distinct().Count());
        Assert.Equal(taken, labels.Select(label => label.Place));
        Assert.Equal(before - labels.Count, lines.Sum(pieces => pieces.Count));
        foreach (var (index, label) in labels.Index())
        {
            Assert.InRange(label.Place.Angle, -90, 90);
            Assert.True(label.Place.Fits(Plot, 0));
            Assert.All(labels.Skip(index + 1), other => Assert.True(label.Place.DistanceTo(other.Place) > 0));
        }
    }

    [Fact]
    public void Labels_GapInTheLine_IsAsWideAsTheText()
    {
        var set = Contours.Of((x, y) => x * x + y * y, (-2, 2), (-2, 2), [1]);
        var lines = Lines(set);
        var whole = new ArcLength(lines[0][0]).Total;
        var label = Assert.Single(ContourLabels.Place(Plot, new ContourTrace(set), lines, 11, []));
        var left = label.Rest.Sum(part => new ArcLength(part).Total);
        Assert.Equal(TextMetrics.Width("1", 11) + 8, whole - left, 0.01);
        Assert.Equal("1", label.Place.Text);
    }

    [Fact]
    public void Labels_LineThatRunsLeftwards_AreStillUpright()
    {
        var window = new PlaneBox(0, 1, 0, 1);
        ContourLines line = new(0.25, [new Polyline([0.9, 0.1], [0.2, 0.6])]);
        var set = new ContourSet(window, [line], [], 0, 1, []);
        var label = Assert.Single(ContourLabels.Place(Plot, new ContourTrace(set), Lines(set), 11, []));
        Assert.Equal(Math.Atan2(0.4 * 400, 0.8 * 600) * 180 / Math.PI, label.Place.Angle, 1e-6);
    }

    [Fact]
    public void Labels_LineTooShort_GetsNone()
    {
        var set = Contours.Of((x, y) => x * x + y * y, (-200, 200), (-200, 200), [1]);
        Assert.Empty(ContourLabels.Place(Plot, new ContourTrace(set), Lines(set), 11, []));
    }

    [Fact]
    public void ArcLength_SquareOfFour_IsMeasuredAndCut()
    {
        var square = new ArcLength([(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)]);
        Assert.True(square.IsClosed);
        Assert.Equal(4, square.Total);
        Assert.Equal((1, 0.5), square.At(1.5));
        Assert.Equal((0.5, 0), square.At(4.5));
        Assert.Equal((0, 0.5), square.At(-0.5));
        Assert.Equal([(0.5, 0), (1, 0), (1, 1), (0, 1), (0, 0.5)], Assert.Single(square.Without(-0.5, 0.5)));
        Assert.Equal([(1, 0.5), (1, 1), (0, 1), (0, 0), (0.5, 0)], Assert.Single(square.Without(0.5, 1.5)));

        var line = new ArcLength([(0, 0), (4, 0)]);
        Assert.Equal([(0.0, 0.0), (1, 0)], line.Without(1, 2)[0]);
        Assert.Equal([(2.0, 0.0), (4, 0)], line.Without(1, 2)[1]);
    }

    [Fact]
    public void Simplify_Circle_KeepsEveryPointsPlace()
    {
        var circle = Enumerable.Range(0, 2001).Select(i => (X: 200 * Math.Cos(i * Math.PI / 1000), Y: 200 * Math.Sin(i * Math.PI / 1000))).ToList();
        var simple = Decimation.Simplify(circle);
        Assert.InRange(simple.Count, 30, 200);
        Assert.Equal(circle[0], simple[0]);
        Assert.Equal(circle[^1], simple[^1]);
        foreach (var (from, to) in simple.Zip(simple.Skip(1)))
            Assert.InRange(double.Hypot((from.X + to.X) / 2, (from.Y + to.Y) / 2), 200 - 0.09, 200.001);
    }

    [Fact]
    public void InkMap_Line_IsFoundWhereItPasses()
    {
        var ink = new InkMap(Plot);
        ink.Add([(-1e7, 50), (1e7, 50)], owner: 1);
        ink.Add([(100, 0), (100, 400)], owner: 2);
        Assert.True(ink.CountIn(new Box(90, 200, 20, 20)) >= 4);
        Assert.Equal(0, ink.CountIn(new Box(90, 200, 20, 20), exceptOwner: 2));
        Assert.Equal(0, ink.CountIn(new Box(300, 300, 50, 50)));
    }

    private static List<List<IReadOnlyList<(double X, double Y)>>> Lines(ContourSet set)
    {
        var figure = new Figure();
        figure.AddContour(set);
        var plane = new PlotPlane(new FigureAxes(figure), Plot);
        return [.. set.Lines.Select(line => line.Pieces.Select(plane.Of).ToList())];
    }

    private static double Square(double value) => value * value;
}
