using Nadir.Expressions;
using Nadir.Figures;
using Nadir.Landscapes;
using Nadir.Pictures;

namespace Nadir.Tests.Pictures;

/// <summary>Pictures of x² + 3y² and its kin, whose numbers are known.</summary>
public sealed class DrawLandscapeTests
{
    private static readonly Objective Bowl = Objective.Of(Formula.Parse("x^2 + 3*y^2"));
    private static readonly Objective Square = Objective.Of(Formula.Parse("(x - 1)^2"));
    private static readonly Objective Three = Objective.Of(Formula.Parse("x^2 + y^2 + z^2"));

    [Fact]
    public void Descent_ThatDiverges_SaysSoInThePicture()
    {
        var objective = Objective.Of(Formula.Parse("x^2 + y^2"));
        var away = Descent.Run(objective, new Sgd(1.5), [1, 1], steps: 20);
        var down = Descent.Run(objective, new Sgd(0.1), [1, 1], steps: 20);

        Assert.Equal(away.Verdict, Draw.Descent([away]).Subtitle);
        Assert.StartsWith("diverges", away.Verdict, StringComparison.Ordinal);
        Assert.Equal("", Draw.Descent([down]).Subtitle);
        Assert.Equal($"{away.Optimizer} {away.Verdict}", Draw.Descent([away, down]).Subtitle);
    }

    [Fact]
    public void Contour_OfABowl_RunsAlongItsEllipses()
    {
        var figure = Draw.Contour(Bowl, (-2, 2), (-1, 1), [1, 2], Bowl.Minimize([1, 1]), filled: true);

        var contours = (ContourTrace)figure.Traces[0];
        Assert.True(contours.Filled);
        Assert.Equal([1.0, 2], contours.Contours.Lines.Select(line => line.Level));
        Assert.All(contours.Contours.Lines, line => Assert.All(line.Pieces, piece => Assert.All(
            piece.X.Zip(piece.Y), at => Assert.Equal(line.Level, (at.First * at.First) + (3 * at.Second * at.Second), 1e-6))));
        var mark = (ScatterTrace)figure.Traces[1];
        Assert.Equal((0, 0), (mark.X[0], mark.Y[0]));
        Assert.Equal("least, 0 at (0, 0)", mark.Name);
        Assert.Equal(("x", "y", -2, 2, -1, 1), (figure.XAxis.Title, figure.YAxis.Title, figure.XAxis.Minimum, figure.XAxis.Maximum, figure.YAxis.Minimum, figure.YAxis.Maximum));
    }

    /// <summary>From 0.5 to 10⁶ evenly in ratio; from −4 to 4 evenly in steps.</summary>
    [Fact]
    public void Contour_LevelsLeftOut_FollowTheValues()
    {
        var wide = Levels(Draw.Contour(Objective.Of(Formula.Parse("exp(x^2 + y^2)")), (-3, 3), (-2, 2)));
        Assert.All(wide, level => Assert.InRange(level, 1, 5e5));
        Assert.InRange(wide[^1] / wide[0], 100, 1e6);
        Assert.InRange(wide[1] / wide[0], wide[^1] / wide[^2] * 0.3, wide[^1] / wide[^2] * 3);
        var plain = Levels(Draw.Contour(Objective.Of(Formula.Parse("x*y")), (-2, 2), (-2, 2)));
        var step = plain[1] - plain[0];
        Assert.All(plain.Zip(plain.Skip(1)), pair => Assert.Equal(step, pair.Second - pair.First, 1e-9));
        Assert.True(plain[0] < 0 && plain[^1] > 0);

        static double[] Levels(Figure figure) => [.. ((ContourTrace)figure.Traces[0]).Contours.Lines.Select(line => line.Level)];
    }

    [Fact]
    public void Surface_OfABowl_HasItsHeights()
    {
        var figure = Draw.Surface(Bowl, (-2, 2), (-1, 1), 5);

        var surface = (SurfaceTrace)figure.Traces[0];
        Assert.Equal([-2.0, -1, 0, 1, 2], surface.X);
        Assert.Equal([-1, -0.5, 0, 0.5, 1], surface.Y);
        for (var row = 0; row < 5; row++)
        {
            for (var column = 0; column < 5; column++)
                Assert.Equal((surface.X[column] * surface.X[column]) + (3 * surface.Y[row] * surface.Y[row]), surface[row, column], 1e-14);
        }

        Assert.Equal(("x", "y", "value"), (figure.XAxis.Title, figure.YAxis.Title, figure.ZAxis.Title));
    }

    [Fact]
    public void Curve_OfOneParameter_IsItsGraph()
    {
        var figure = Draw.Curve(Square, -1, 4, Square.Minimize());

        var line = (LineTrace)figure.Traces[0];
        Assert.Equal((-1, 4), (line.X[0], line.X[^1]));
        Assert.All(line.X.Zip(line.Y), at => Assert.Equal((at.First - 1) * (at.First - 1), at.Second, 1e-13));
        Assert.Equal("least, 0 at 1", figure.Traces[1].Name);
    }

    /// <summary>Of (0, 1), (1, 3), (2, 5) the line is 1 + 2x.</summary>
    [Fact]
    public void Fit_OfALine_HasSamplesAndLines()
    {
        var data = DataColumns.Of(("x", [0, 1, 2]), ("y", [1, 3, 5]));
        var objective = Objective.Of(Formula.Parse("k*x + b"), data, null);
        var figure = Draw.Fit(objective, ("found", objective.Minimize().At), ("start", [0, 7]));

        var samples = (ScatterTrace)figure.Traces[0];
        Assert.Equal([0.0, 1, 2], samples.X);
        Assert.Equal([1.0, 3, 5], samples.Y);
        Assert.Equal(["data", "found", "start"], figure.Traces.Select(trace => trace.Name));
        var found = (LineTrace)figure.Traces[1];
        Assert.Equal((0, 2), (found.X[0], found.X[^1]));
        Assert.All(found.X.Zip(found.Y), at => Assert.Equal(1 + (2 * at.First), at.Second, 1e-9));
        Assert.All(((LineTrace)figure.Traces[2]).Y, y => Assert.Equal(7, y, 1e-14));
        var wide = Objective.Of(Formula.Parse("a*x + c*z"), DataColumns.Of(("x", [0, 1]), ("z", [1, 2]), ("y", [1, 3])), null);
        Refuses("over one input", () => Draw.Fit(wide));
    }

    /// <summary>SGD with rate 0.1 shrinks x by 0.8 and y by 0.4 a step.</summary>
    [Fact]
    public void Descent_OnABowl_IsThePath()
    {
        var paths = Descent.Run(Bowl, [new Sgd(0.1), new Sgd(0.05)], [[1.5, 1]], steps: 6);
        var figure = Draw.Descent(paths);

        Assert.Equal(["sgd:0.1", "sgd:0.05"], figure.Traces.OfType<PathTrace>().Select(trace => trace.Name));
        var path = figure.Traces.OfType<PathTrace>().First();
        Assert.Equal(Enumerable.Range(0, 7).Select(step => 1.5 * Math.Pow(0.8, step)), path.X.Select(x => x), (a, b) => Math.Abs(a - b) < 1e-14);
        Assert.Equal(Enumerable.Range(0, 7).Select(step => Math.Pow(0.4, step)), path.Y.Select(y => y), (a, b) => Math.Abs(a - b) < 1e-14);

        // x runs from 1.5·0.8⁶ to 1.5, y from 0.4⁶ to 1; 15 % of each is left around.
        var (low, high) = (1.5 * Math.Pow(0.8, 6), 1.5);
        Assert.Equal(low - (0.15 * (high - low)), figure.XAxis.Minimum!.Value, 1e-12);
        Assert.Equal(high + (0.15 * (high - low)), figure.XAxis.Maximum!.Value, 1e-12);
        Assert.Equal(1 + (0.15 * (1 - Math.Pow(0.4, 6))), figure.YAxis.Maximum!.Value, 1e-12);
        Assert.Equal((-3, 3), (Draw.Descent(paths, x: (-3, 3)).XAxis.Minimum, Draw.Descent(paths, x: (-3, 3)).XAxis.Maximum));
    }

    [Fact]
    public void Descent_Names_SayWhatDiffers()
    {
        Assert.Equal(["from (1, 1)", "from (-0.25, 1E+07)"], Names([new Sgd(0.1)], [[1, 1], [-0.25, 1e7]]));
        Assert.Equal(["sgd:0.1 from (1, 1)", "sgd:0.1 from (2, 1)", "adam from (1, 1)", "adam from (2, 1)"], Names([new Sgd(0.1), new Adam()], [[1, 1], [2, 1]]));

        // All alike, and one on top of the other.
        Assert.Equal(["sgd:0.1", "sgd:0.1"], Names([new Sgd(0.1)], [[1, 1], [1, 1]]));

        static IEnumerable<string> Names(IReadOnlyList<Optimizer> optimizers, IReadOnlyList<IReadOnlyList<double>> starts) =>
            Draw.DescentLosses(Descent.Run(Bowl, optimizers, starts, steps: 2)).Traces.Select(trace => trace.Name);
    }

    /// <summary>With rate 1, y is multiplied by −5 a step, so the loss by almost 25: only the first step is near. The unit of the loss changes nothing.</summary>
    [Theory]
    [InlineData("x^2 + 3*y^2", 1)]
    [InlineData("1e-9*(x^2 + 3*y^2)", 1e9)]
    [InlineData("1e9*(x^2 + 3*y^2)", 1e-9)]
    public void Descent_OfADivergingPath_ShowsWhereItLeaves(string text, double rate)
    {
        var path = Descent.Run(Objective.Of(Formula.Parse(text)), new Sgd(rate), [1, 1], steps: 300);
        Assert.Equal(DescentBehaviour.Diverges, path.Behaviour);
        var figure = Draw.Descent([path]);
        var shown = (PathTrace)figure.Traces[1];
        Assert.Equal(1.0, shown.Y[0], 1e-9);
        Assert.Equal(-5.0, shown.Y[1], 1e-9);
        Assert.Equal(2, shown.Y.Count);
        Assert.InRange(figure.YAxis.Minimum!.Value, -6.5, -5);
        Assert.NotNull(Draw.DescentSurface([path], points: 5));
        Assert.NotNull(Draw.DescentLosses([path]).ToSvg());
    }

    /// <summary>From a saddle y grows by 1.2 a step for ever, and the loss falls to −10³⁰.</summary>
    [Fact]
    public void Descent_ThatFallsWithoutEnd_ShowsWhereItLeaves()
    {
        var path = Descent.Run(Objective.Of(Formula.Parse("x^2 - y^2")), new Sgd(0.1), [1, 0.5], steps: 5000);
        Assert.Equal(DescentBehaviour.Diverges, path.Behaviour);
        Assert.InRange(Draw.Descent([path]).YAxis.Maximum!.Value, 0.5, 10);
    }

    /// <summary>A path that jumps over a hill and comes to rest is drawn to its end.</summary>
    [Fact]
    public void Descent_ThatPassesAHighPlace_IsDrawnToItsEnd()
    {
        var path = Descent.Run(Objective.Of(Formula.Parse("(x^2 - 1)^2 + y^2")), new Sgd(0.1), [2.2, 1], steps: 200);
        Assert.Equal(DescentBehaviour.Converges, path.Behaviour);
        var shown = (PathTrace)Draw.Descent([path]).Traces[1];
        Assert.Equal((path.End[0], path.End[1]), (shown.X[^1], shown.Y[^1]));
    }

    [Fact]
    public void Descent_OfNoSteps_IsAPlaceWithRoomAround()
    {
        var path = Descent.Run(Bowl, new Sgd(0.1), [1, 2], steps: 0);
        var figure = Draw.Descent([path]);
        Assert.Equal((0, 2, 1, 3), (figure.XAxis.Minimum, figure.XAxis.Maximum, figure.YAxis.Minimum, figure.YAxis.Maximum));
        Assert.Equal([1.0], ((PathTrace)figure.Traces[1]).X);
        Assert.Single(Draw.DescentAnimation([path]).Frames);
        Assert.NotNull(Draw.DescentSurface([path], points: 5).ToSvg());
        Assert.Equal([13.0], ((LineTrace)Draw.DescentLosses([path]).Traces[0]).Y);
    }

    [Fact]
    public void Descent_OfOneParameter_IsOnTheCurve()
    {
        var path = Descent.Run(Square, new Sgd(0.25), [3], steps: 4);
        var figure = Draw.Descent([path, path]);

        Assert.Equal(3, figure.Traces.Count);
        var shown = (PathTrace)figure.Traces[1];
        Assert.Equal([3.0, 2, 1.5, 1.25, 1.125], shown.X);
        Assert.Equal([4.0, 1, 0.25, 0.0625, 0.015625], shown.Y);
        Assert.Equal(("x", "value"), (figure.XAxis.Title, figure.YAxis.Title));
        var curve = (LineTrace)figure.Traces[0];
        Assert.Equal((0.625, 3.5), (curve.X[0], curve.X[^1]));
        Assert.Equal((-2, 2), (((LineTrace)Draw.Descent([path], x: (-2, 2)).Traces[0]).X[0], ((LineTrace)Draw.Descent([path], x: (-2, 2)).Traces[0]).X[^1]));
        Refuses("two parameters", () => Draw.DescentSurface([path]));
        Refuses("two parameters", () => Draw.DescentAnimation([path]));
    }

    [Fact]
    public void DescentSurface_OfABowl_LiesOnIt()
    {
        var path = Descent.Run(Bowl, new Sgd(0.1), [1.5, 1], steps: 6);
        var figure = Draw.DescentSurface([path], (-2, 2), (-1.5, 1.5), 9);

        Assert.Equal(9, ((SurfaceTrace)figure.Traces[0]).X.Count);
        var shown = (PathTrace)figure.Traces[1];
        Assert.Equal(7, shown.Z!.Count);
        for (var step = 0; step < 7; step++)
            Assert.Equal((shown.X[step] * shown.X[step]) + (3 * shown.Y[step] * shown.Y[step]), shown.Z[step], 1e-13);
    }

    [Theory]
    [InlineData(3, 60, new[] { 0, 1, 2, 3 })]
    [InlineData(100, 2, new[] { 0, 100 })]
    [InlineData(100, 3, new[] { 0, 10, 100 })]
    [InlineData(1000, 4, new[] { 0, 10, 100, 1000 })]
    [InlineData(5, int.MaxValue, new[] { 0, 1, 2, 3, 4, 5 })]
    [InlineData(1, 60, new[] { 0, 1 })]
    public void DescentAnimation_Frames_GrowFromTheFirstStepToTheLast(int steps, int frames, int[] wanted)
    {
        var paths = Descent.Run(Bowl, [new Sgd(0.01)], [[1.5, 1], [-1, 1]], steps);
        var animation = Draw.DescentAnimation(paths, (-2, 2), (-2, 2), frames: frames);

        Assert.Equal(wanted.Select(step => $"step {step}"), animation.FrameNames);
        foreach (var (place, figure) in animation.Frames.Index())
        {
            Assert.Equal(3, figure.Traces.Count);
            var shown = figure.Traces.OfType<PathTrace>().ToList();
            Assert.All(shown, path => Assert.Equal(wanted[place] + 1, path.X.Count));
            Assert.Equal(1.5 * Math.Pow(0.98, wanted[place]), shown[0].X[^1], 1e-12);
        }
    }

    [Fact]
    public void DescentAnimation_ManyFrames_AreAllDifferentSteps() =>
        Assert.Equal(60, Draw.DescentAnimation([Descent.Run(Bowl, new Sgd(0.01), [1, 1], steps: 100)], (-2, 2), (-2, 2), frames: 60).Frames.Count);

    [Fact]
    public void DescentAnimation_PathsOfDifferentLength_StayAtTheirEnds()
    {
        DescentPath[] paths = [Descent.Run(Bowl, new Sgd(0.1), [1, 1], steps: 2), Descent.Run(Bowl, new Sgd(0.01), [1, 1], steps: 4)];
        var last = Draw.DescentAnimation(paths, surface: true).Frames[^1];
        Assert.Equal([3, 5], last.Traces.OfType<PathTrace>().Select(path => path.X.Count));
        Assert.IsType<SurfaceTrace>(last.Traces[0]);
        Refuses("frames", () => Draw.DescentAnimation(paths, frames: 1));
    }

    [Fact]
    public void DescentLosses_AxisIsLogarithmic_WhereTheyFallFar()
    {
        var far = Draw.DescentLosses([Descent.Run(Bowl, new Sgd(0.1), [1, 1], steps: 20)]);
        Assert.Equal(AxisScale.Logarithmic, far.YAxis.Scale);
        var near = Draw.DescentLosses([Descent.Run(Bowl, new Sgd(0.001), [1, 1], steps: 20)]);
        Assert.Equal(AxisScale.Linear, near.YAxis.Scale);
        var negative = Draw.DescentLosses([Descent.Run(Objective.Of(Formula.Parse("x^2 - 1")), new Sgd(0.1), [100], steps: 60)]);
        Assert.Equal(AxisScale.Linear, negative.YAxis.Scale);
        var line = (LineTrace)near.Traces[0];
        Assert.Equal(Enumerable.Range(0, 21).Select(step => (double)step), line.X);
        Assert.Equal(Math.Pow(0.998, 10) + (3 * Math.Pow(0.994, 10)), line.Y[5], 1e-12);
    }

    /// <summary>
    /// (x − 2)² + (y − 1)² within |x| + |y| ≤ 1: the foot of (2, 1) on x + y = 1 is (1, 0), where the gradient (−2, −2) has λ = 2.
    /// </summary>
    [Fact]
    public void Penalty_OfADisc_TouchesTheDiamond()
    {
        var objective = Objective.Of(Formula.Parse("(x - 2)^2 + (y - 1)^2"));
        var figure = Draw.Penalty(objective, new NormBall(1, 1));

        Assert.Equal("within $|w|_{1} \\le 1$: least at (1, 0), λ = 2", figure.Subtitle);
        Assert.True(figure.EqualAspect);
        var (free, held) = ((ScatterTrace)figure.Traces[3], (ScatterTrace)figure.Traces[4]);
        Assert.Equal((2, 1), (free.X[0], free.Y[0]));
        Assert.Equal((1, 0), (Math.Round(held.X[0], 9), Math.Round(held.Y[0], 9)));
        var touching = ((ContourTrace)figure.Traces[2]).Contours.Lines;
        Assert.Equal(2, Assert.Single(touching).Level, 1e-12);

        // The ball from −1 to 1 and the point (2, 1), a quarter of that around.
        Assert.Equal((-1.75, 2.75, -1.5, 1.5), (figure.XAxis.Minimum, figure.XAxis.Maximum, figure.YAxis.Minimum, figure.YAxis.Maximum));
        Assert.Equal((-5, 5), (Draw.Penalty(objective, new NormBall(1, 1), x: (-5, 5)).XAxis.Minimum, Draw.Penalty(objective, new NormBall(1, 1), x: (-5, 5)).XAxis.Maximum));
        Assert.NotNull(figure.ToSvg());
    }

    [Fact]
    public void Penalty_AroundTheMinimum_SaysThatNothingIsHeld()
    {
        var figure = Draw.Penalty(Objective.Of(Formula.Parse("(x - 2)^2 + (y - 1)^2")), new NormBall(2, 3));
        Assert.Contains("nothing is held back", figure.Subtitle, StringComparison.Ordinal);
        Assert.NotNull(figure.ToSvg());
    }

    /// <summary>A plane has no minimum, but a lowest point of the disc.</summary>
    [Fact]
    public void Penalty_OfAPlane_HasNoMinimumWithoutTheBall()
    {
        var figure = Draw.Penalty(Objective.Of(Formula.Parse("3*x + 4*y")), new NormBall(2, 1));
        Assert.Equal("within $|w|_{2} \\le 1$: least at (-0.6, -0.8), λ = 5", figure.Subtitle);
        Assert.DoesNotContain(figure.Traces, trace => trace.Name == "without the ball");
        Refuses("two parameters", () => Draw.Penalty(Three, new NormBall(1, 1)));
        Refuses("two parameters", () => Draw.Penalty(Square, new NormBall(1, 1)));
    }

    /// <summary>One column with variance 2 ÷ 3 and slope 2: the lasso's weight is 2 − λ ÷ (2 ÷ 3), until it is 0.</summary>
    [Fact]
    public void Coefficients_OfOneColumn_ShrinkInAStraightLine()
    {
        var data = DataColumns.Of(("x", [-1, 0, 1]), ("y", [-2, 0, 2]));
        var figure = Draw.Coefficients(CoefficientPath.Of(data, 1, [0, 0.5, 1, 2]));

        var line = (LineTrace)Assert.Single(figure.Traces);
        Assert.Equal("x", line.Name);
        Assert.Equal([0, 0.5, 1, 2], line.X);
        Assert.All(line.X.Zip(line.Y), at => Assert.Equal(Math.Max(0, 2 - (1.5 * at.First)), at.Second, 1e-12));
        Assert.Equal(("Lasso: coefficients over λ", AxisScale.Linear), (figure.Title, figure.XAxis.Scale));
        Assert.Equal(AxisScale.Logarithmic, Draw.Coefficients(CoefficientPath.Of(data)).XAxis.Scale);
        Assert.StartsWith("Ridge", Draw.Coefficients(CoefficientPath.Of(data, 0)).Title, StringComparison.Ordinal);
        Assert.StartsWith("Elastic net (l1Ratio 0.25)", Draw.Coefficients(CoefficientPath.Of(data, 0.25)).Title, StringComparison.Ordinal);
    }

    /// <summary>Of (x − 1)² + λ|x| the least is at 1 − λ ÷ 2, and at 0 from λ = 2 on.</summary>
    [Fact]
    public void Shrinkage_OfASquare_MovesItsLeastTo0()
    {
        var figure = Draw.Shrinkage(Square, [1, 2, 3], -2, 2);

        var (lines, marks) = (figure.Traces.OfType<LineTrace>().ToList(), figure.Traces.OfType<ScatterTrace>().ToList());
        Assert.Equal(["λ = 0", "λ = 1", "λ = 2", "λ = 3"], lines.Select(line => line.Name));
        Assert.All(lines.Index(), at => Assert.All(at.Item.X.Zip(at.Item.Y), point =>
            Assert.Equal(((point.First - 1) * (point.First - 1)) + (at.Index * Math.Abs(point.First)), point.Second, 1e-13)));
        Assert.Equal([0.5, 0, 0], marks.Select(mark => Math.Round(mark.X[0], 9)));
        Assert.Equal([0.75, 1, 1], marks.Select(mark => Math.Round(mark.Y[0], 9)));
        Assert.Equal(["least at 0.5", "least at 0", "least at 0"], marks.Select(mark => mark.Name));
        Refuses("at least one penalty", () => Draw.Shrinkage(Square, Array.Empty<double>()));
        Refuses("low below high", () => Draw.Shrinkage(Square, [1], 3, -3));
        Refuses("finite", () => Draw.Shrinkage(Square, [1], double.NaN, 3));
        Refuses("one parameter", () => Draw.Shrinkage(Bowl, [1]));
        Refuses("0 or above", () => Draw.Shrinkage(Square, [-1]));
    }

    [Fact]
    public void Landscapes_BadArguments_AreRefusedWithTheReason()
    {
        Refuses("two parameters", () => Draw.Contour(Three, (-1, 1), (-1, 1)));
        Refuses("two parameters", () => Draw.Surface(Three, (-1, 1), (-1, 1)));
        Refuses("one parameter", () => Draw.Curve(Three, -1, 1));
        Refuses("two parameters", () => Draw.Descent([Descent.Run(Three, new Sgd(0.1), [1, 1, 1], steps: 2)]));
        Refuses("no path", () => Draw.Descent([]));
        Refuses("no path", () => Draw.DescentLosses([]));
        Refuses("of one objective", () => Draw.Descent([Descent.Run(Bowl, new Sgd(0.1), [1, 1], steps: 2), Descent.Run(Square, new Sgd(0.1), [1], steps: 2)]));
        Refuses("finite ends in their order", () => Draw.Contour(Bowl, (1, -1), (-1, 1)));
        Refuses("finite ends in their order", () => Draw.Contour(Bowl, (1, -1), (-1, 1), [1]));
        Refuses("finite ends in their order", () => Draw.Contour(Bowl, (-1, 1), (double.NaN, 1)));
        Refuses("finite ends in their order", () => Draw.Surface(Bowl, (-1, double.PositiveInfinity), (-1, 1)));
        Refuses("finite ends in their order", () => Draw.Surface(Bowl, (-1.7e308, 1.7e308), (-1, 1)));
        Refuses("finite ends in their order", () => Draw.Surface(Bowl, (1, 1), (-1, 1)));
        Refuses("from 2 to 400", () => Draw.Surface(Bowl, (-1, 1), (-1, 1), 1));
        Refuses("from 2 to 400", () => Draw.Surface(Bowl, (-1, 1), (-1, 1), 401));
        Refuses("low below high", () => Draw.Curve(Square, 1, 1));
        Refuses("no finite value", () => Draw.Contour(Objective.Of(Formula.Parse("sqrt(x + y)")), (-2, -1), (-2, -1)));
        Refuses("finite value", () => Draw.Surface(Objective.Of(Formula.Parse("sqrt(x + y)")), (-2, -1), (-2, -1)));
        Refuses("finite value", () => Draw.Curve(Objective.Of(Formula.Parse("sqrt(x)")), -2, -1));
    }

    private static void Refuses(string part, Action act) =>
        Assert.Contains(part, Assert.ThrowsAny<ArgumentException>(act).Message, StringComparison.Ordinal);
}
