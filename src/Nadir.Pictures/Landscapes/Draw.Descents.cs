namespace Nadir.Pictures;

/// <content>The ways of optimizers.</content>
public static partial class Draw
{
    private const int MostFrames = 60;
    private const double LossesLogarithmicFrom = 30;

    /// <summary>Paths on the contours of their objective, or on its curve where it has one parameter.</summary>
    /// <param name="paths">Of one objective; at least one.</param>
    /// <param name="x">The range of the first parameter; what holds the paths when null.</param>
    /// <param name="y">The range of the second parameter; what holds the paths when null.</param>
    /// <param name="levels">The values of the lines; chosen when null.</param>
    /// <exception cref="ArgumentException">There is no path, there are several objectives, or one of more than two parameters.</exception>
    public static Figure Descent(
        IReadOnlyList<DescentPath> paths,
        (double Low, double High)? x = null,
        (double Low, double High)? y = null,
        IReadOnlyList<double>? levels = null)
    {
        var objective = ObjectiveOf(paths);
        if (objective.Names.Count == 1)
            return DescentOnCurve(objective, paths, x);
        var window = WindowOf(paths, x, y);
        var figure = Contour(objective, window.X, window.Y, levels);
        foreach (var (path, name) in paths.Zip(NamesOf(paths)))
            AddPath(figure, path, name, path.Steps, spatial: false);

        // Of a path that runs away next to nothing is left within the window.
        figure.Subtitle = string.Join("; ", paths.Zip(NamesOf(paths)).Where(path => path.First.Behaviour == DescentBehaviour.Diverges)
            .Select(path => paths.Count == 1 ? path.First.Verdict : $"{path.Second} {path.First.Verdict}"));
        return figure;
    }

    /// <summary>Paths on the surface of their objective, parts behind it hidden.</summary>
    /// <inheritdoc cref="Descent"/>
    /// <param name="points">Points along each side of the surface. Range: 2 to 400.</param>
    public static Figure DescentSurface(
        IReadOnlyList<DescentPath> paths, (double Low, double High)? x = null, (double Low, double High)? y = null, int points = SurfacePoints)
    {
        var objective = ObjectiveOf(paths);
        RequireParameters(objective, 2);
        var window = WindowOf(paths, x, y);
        var figure = Surface(objective, window.X, window.Y, points);
        foreach (var (path, name) in paths.Zip(NamesOf(paths)))
            AddPath(figure, path, name, path.Steps, spatial: true);
        return figure;
    }

    /// <summary>Paths as they grow, step by step, on contours or on a surface.</summary>
    /// <inheritdoc cref="Descent"/>
    /// <param name="surface">On the surface instead of contours.</param>
    /// <param name="frames">How many frames at most; the steps between them grow, as the first ones show most.</param>
    public static Animation DescentAnimation(
        IReadOnlyList<DescentPath> paths,
        (double Low, double High)? x = null,
        (double Low, double High)? y = null,
        bool surface = false,
        int frames = MostFrames)
    {
        var objective = ObjectiveOf(paths);
        RequireParameters(objective, 2);
        var window = WindowOf(paths, x, y);
        var names = NamesOf(paths).ToList();
        var ground = surface ? Surface(objective, window.X, window.Y) : Contour(objective, window.X, window.Y);
        return new Animation(TitleOf(objective), FrameSteps(paths.Max(path => path.Steps), Require.AtLeast(frames, 2)).Select(step =>
        {
            var figure = ground.Copy();
            figure.Subtitle = FormattableString.Invariant($"step {step}");
            foreach (var (path, name) in paths.Zip(names))
                AddPath(figure, path, name, step, surface);
            return (figure.Subtitle, figure);
        }));
    }

    /// <summary>The losses of paths by step.</summary>
    /// <param name="paths">Of one objective; at least one.</param>
    /// <exception cref="ArgumentException">There is no path, or there are several objectives.</exception>
    public static Figure DescentLosses(IReadOnlyList<DescentPath> paths)
    {
        _ = ObjectiveOf(paths);
        var losses = paths.SelectMany(path => path.Losses).Where(double.IsFinite).ToList();
        var isWide = losses.Min() > 0 && losses.Max() / losses.Min() > LossesLogarithmicFrom;
        var figure = new Figure("Loss by step")
        {
            XAxis = new Axis { Title = "step" },
            YAxis = new Axis { Title = "loss", Scale = isWide ? AxisScale.Logarithmic : AxisScale.Linear },
        };
        foreach (var (path, name) in paths.Zip(NamesOf(paths)))
            figure.AddLine(Enumerable.Range(0, path.Steps + 1), path.Losses, name);
        return figure;
    }

    private static Objective ObjectiveOf(IReadOnlyList<DescentPath> paths)
    {
        if (Require.Present(paths).Count == 0)
            throw Error.Argument($"There is no path to draw. Run Descent.Run(objective, optimizer, start) first.", nameof(paths));
        return paths.All(path => ReferenceEquals(path.Objective, paths[0].Objective))
            ? paths[0].Objective
            : throw Error.Argument($"Paths drawn together are of one objective, got {string.Join(" and ", paths.Select(path => path.Objective).Distinct())}. Make the objective once, and run all paths on it.", nameof(paths));
    }

    private static ((double Low, double High) X, (double Low, double High) Y) WindowOf(
        IReadOnlyList<DescentPath> paths, (double Low, double High)? x, (double Low, double High)? y)
    {
        RequireParameters(paths[0].Objective, 2);
        var fitting = PathWindow.Of(paths);
        return (x ?? fitting.X, y ?? fitting.Y);
    }

    /// <summary>By what tells them apart: optimizer, start, or both.</summary>
    private static IEnumerable<string> NamesOf(IReadOnlyList<DescentPath> paths)
    {
        var byOptimizer = paths.Select(path => path.Optimizer).Distinct().Count() > 1;
        var byStart = paths.Select(path => string.Join(' ', path.Start)).Distinct().Count() > 1;
        return paths.Select(path =>
        {
            var start = $"from ({string.Join(", ", path.Start.Select(value => FormattableString.Invariant($"{value:G6}")))})";
            return byStart && byOptimizer ? $"{path.Optimizer} {start}" : byStart ? start : path.Optimizer;
        });
    }

    private static void AddPath(Figure figure, DescentPath path, string name, int steps, bool spatial)
    {
        var shown = PathWindow.Shown(path, steps);
        var (x, y) = (shown.Select(point => point.Place[0]), shown.Select(point => point.Place[1]));
        if (spatial)
            figure.AddPath(x, y, shown.Select(point => point.Loss), name);
        else
            figure.AddPath(x, y, name);
    }

    private static Figure DescentOnCurve(Objective objective, IReadOnlyList<DescentPath> paths, (double Low, double High)? x)
    {
        var places = paths.SelectMany(PathWindow.Kept).Select(place => place[0]).ToList();
        var air = Math.Max(0.15 * (places.Max() - places.Min()), 0.5);
        var (low, high) = x ?? (places.Min() - air, places.Max() + air);
        var figure = Curve(objective, low, high);
        foreach (var (path, name) in paths.Zip(NamesOf(paths)))
        {
            var shown = PathWindow.Shown(path, path.Steps);
            figure.AddPath(shown.Select(point => point.Place[0]), shown.Select(point => point.Loss), name).Markers = true;
        }

        return figure;
    }

    /// <summary>Which steps are shown: every one at first, later in growing strides.</summary>
    private static IEnumerable<int> FrameSteps(int steps, int frames)
    {
        frames = Math.Max(2, (int)Math.Min(frames, steps + 1L));
        var growth = Math.Pow(Math.Max(1, steps), 1.0 / (frames - 1));
        return Enumerable.Range(0, frames).Select(i => i == 0 ? 0 : i == frames - 1 ? steps
            : Math.Min(steps, Math.Max(i, (int)Math.Round(Math.Pow(growth, i))))).Distinct().Order();
    }
}
