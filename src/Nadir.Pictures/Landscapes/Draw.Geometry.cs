namespace Nadir.Pictures;

/// <content>What penalties do to minima.</content>
public static partial class Draw
{
    private const int ShrinkPoints = 401;
    private const double FarFromLeast = 1e-3, Endless = 1e12;

    /// <summary>The contours of an objective with the ball of a penalty, and the point where they touch.</summary>
    /// <param name="objective">Of two parameters.</param>
    /// <param name="ball">Such as <c>new NormBall(1, 0.5)</c>, the diamond.</param>
    /// <param name="x">The range of the first parameter; what holds ball and minimum when null.</param>
    /// <param name="y">The range of the second parameter; what holds ball and minimum when null.</param>
    /// <exception cref="ArgumentException">The objective has not two parameters.</exception>
    public static Figure Penalty(
        Objective objective, PenaltyBall ball, (double Low, double High)? x = null, (double Low, double High)? y = null)
    {
        RequireParameters(objective, 2);
        var held = objective.Minimize(Require.Present(ball));
        var says = held.IsInside
            ? FormattableString.Invariant($"the minimum lies within {TextOf(ball)}: nothing is held back")
            : FormattableString.Invariant($"within {TextOf(ball)}: least at ({Rounded(held.At[0])}, {Rounded(held.At[1])}), λ = {Rounded(held.Multiplier)}");
        return Geometry(objective, ball, (held.At[0], held.At[1]), held.Value, says, x, y);
    }

    /// <summary>
    /// The contours of an objective with the minimum that a penalty with its factor leads to, and the ball of the penalty that reaches
    /// as far.
    /// </summary>
    /// <param name="objective">Of two parameters.</param>
    /// <param name="penalty">L1, L2, L1L2 or elastic net, with its factor.</param>
    /// <param name="x">The range of the first parameter; what holds ball and minimum when null.</param>
    /// <param name="y">The range of the second parameter; what holds ball and minimum when null.</param>
    /// <exception cref="ArgumentException">
    /// The objective has not two parameters; or the penalty is another, is 0, or so large that it holds both at 0, where no ball is left.
    /// </exception>
    public static Figure Penalty(
        Objective objective, Regularizer penalty, (double Low, double High)? x = null, (double Low, double High)? y = null)
    {
        RequireParameters(objective, 2);
        var (sizes, squares) = PenaltyParts.Of(penalty);
        if (sizes + squares == 0)
            throw Error.Argument($"{EntryTitle.Of(penalty)} is 0 everywhere and has no ball. Give it a factor above 0.", nameof(penalty));
        var held = Least(objective, penalty);
        var (at, name) = ((X: held.At[0], Y: held.At[1]), EntryTitle.Of(penalty));
        if (at is (0, 0))
            throw Error.Argument($"{name} holds {objective.Names[0]} and {objective.Names[1]} both at 0, where no ball is left to draw. Make its factor smaller.", nameof(penalty));
        PenaltyBall ball = squares == 0 ? new NormBall(1, Math.Abs(at.X) + Math.Abs(at.Y))
            : sizes == 0 ? new NormBall(2, double.Hypot(at.X, at.Y))
            : ElasticBall(sizes / (sizes + (2 * squares)), at);
        var says = FormattableString.Invariant($"with {name}: least at ({Rounded(at.X)}, {Rounded(at.Y)}), where the ball touches the contour");
        return Geometry(objective, ball, at, held.Value, says, x, y);
    }

    private static PenalizedMinimum Least(Objective objective, Regularizer penalty)
    {
        var least = objective.Minimize(penalty);
        return least.Residual <= FarFromLeast * (1 + least.Slopes.Max(Math.Abs)) && least.At.All(place => Math.Abs(place) < Endless)
            ? least
            : throw Error.Argument($"No least value of {objective.Text} with {EntryTitle.Of(penalty)} was found. It may fall without end: make the factor larger, or take another formula.", nameof(objective));
    }

    private static ElasticNetBall ElasticBall(double l1Ratio, (double X, double Y) at) =>
        new(l1Ratio, new ElasticNetBall(l1Ratio, 1).Penalty(at.X, at.Y));

    private static Figure Geometry(
        Objective objective,
        PenaltyBall ball,
        (double X, double Y) at,
        double value,
        string says,
        (double Low, double High)? x,
        (double Low, double High)? y)
    {
        var free = FreeMinimum(objective);
        var (outlineX, outlineY) = ball.Outline();
        var across = x ?? Around(free is null ? outlineX : outlineX.Append(free.At[0]));
        var up = y ?? Around(free is null ? outlineY : outlineY.Append(free.At[1]));
        RequireWindow(across, up);
        var figure = LossPlane(objective, across, up, equal: true);
        figure.Subtitle = says;
        var levels = LevelsOf(objective, across, up).Where(level => Math.Abs(level - value) > 0.02 * Math.Abs(value));
        figure.AddRegion([(outlineX, outlineY)], "ball");
        figure.AddContour(Contours.OfColumns(Columns(objective), across, up, [.. levels]));
        if (Contours.OfColumns(Columns(objective), across, up, [value]) is { Lines: [{ Pieces.Count: > 0 }] } through)
        {
            var touching = figure.AddContour(through, "contour through it");
            (touching.Color, touching.Labels, touching.Thickness) = (Color.Parse("#d62246"), false, 2);
        }

        if (free is not null)
            figure.AddScatter([free.At[0]], [free.At[1]], "without the ball");
        var mark = figure.AddScatter([at.X], [at.Y], "within the ball");
        (mark.MarkerSize, mark.Color) = (11, Color.Parse("#d62246"));
        return figure;
    }

    /// <summary>How coefficients shrink as a penalty's factor grows.</summary>
    /// <param name="path">Such as <c>CoefficientPath.Of(data)</c>.</param>
    /// <remarks>Twin: the lasso path of scikit-learn's examples.</remarks>
    public static Figure Coefficients(CoefficientPath path)
    {
        var kind = Require.Present(path).L1Ratio switch { 1 => "Lasso", 0 => "Ridge", _ => FormattableString.Invariant($"Elastic net (l1Ratio {path.L1Ratio})") };
        var isWide = path.Lambdas[0] > 0 && path.Lambdas[^1] / path.Lambdas[0] > LogarithmicFrom;
        var figure = new Figure($"{kind}: coefficients over λ")
        {
            XAxis = new Axis { Title = "λ", Scale = isWide ? AxisScale.Logarithmic : AxisScale.Linear },
            YAxis = new Axis { Title = "coefficient" },
        };
        foreach (var name in path.Names)
            figure.AddLine(path.Lambdas, path[name], name);
        return figure;
    }

    /// <summary>How coefficients shrink as the factor of a penalty of this kind grows; its own factor does not count.</summary>
    /// <param name="data">Columns and target; scale them first where they are of different kinds.</param>
    /// <param name="penalty">L1, L2, L1L2 or elastic net.</param>
    /// <exception cref="ArgumentException">The penalty is another or 0, or there is no column but the target.</exception>
    public static Figure Coefficients(DataColumns data, Regularizer penalty)
    {
        var (sizes, squares) = PenaltyParts.Of(penalty);
        return sizes + squares > 0
            ? Coefficients(CoefficientPath.Of(data, sizes / (sizes + (2 * squares))))
            : throw Error.Argument($"{EntryTitle.Of(penalty)} is 0 everywhere and shrinks nothing. Give it a factor above 0.", nameof(penalty));
    }

    /// <summary>f(x) + λ·|x| for some λ, each with its least value marked: beyond a λ it sits at 0 exactly.</summary>
    /// <param name="objective">f, of one parameter.</param>
    /// <param name="lambdas">0 or above; at least one.</param>
    /// <param name="low">Where x begins.</param>
    /// <param name="high">Where x ends.</param>
    /// <exception cref="ArgumentException">f has more parameters, there is no λ or one below 0, or low is not below high.</exception>
    public static Figure Shrinkage(Objective objective, IReadOnlyList<double> lambdas, double low = -3, double high = 3)
    {
        RequireParameters(objective, 1);
        var name = objective.Names[0];
        return Shrunk(
            objective,
            $"{MathTitle.Of(objective.Text)} + λ·|{MathTitle.Of(name)}|",
            "λ = 0",
            [.. Require.Present(lambdas).Select(lambda => (FormattableString.Invariant($"λ = {lambda}"), Regularizers.L1(lambda)))],
            (low, high));
    }

    /// <summary>A function with penalties added, each sum with its least value marked.</summary>
    /// <param name="objective">Of one parameter.</param>
    /// <param name="penalties">L1, L2, L1L2 or elastic net, with their factors; at least one.</param>
    /// <param name="low">Where the parameter begins.</param>
    /// <param name="high">Where it ends.</param>
    /// <exception cref="ArgumentException">The objective has more parameters, there is no penalty or another, or low is not below high.</exception>
    public static Figure Shrinkage(Objective objective, IReadOnlyList<Regularizer> penalties, double low = -3, double high = 3) => Shrunk(
        objective,
        $"{MathTitle.Of(Require.Present(objective).Text)} + penalty",
        "without penalty",
        [.. Require.Present(penalties).Select(penalty => (EntryTitle.Of(penalty), penalty))],
        (low, high));

    private static Figure Shrunk(
        Objective objective,
        string title,
        string plain,
        IReadOnlyList<(string Name, Regularizer Penalty)> penalties,
        (double Low, double High) range)
    {
        RequireParameters(objective, 1);
        RequireRange(range.Low, range.High);
        if (penalties.Count == 0)
            throw Error.Argument($"Draw.Shrinkage needs at least one penalty, got none.", nameof(penalties));
        var places = Places(range, ShrinkPoints);
        var values = objective.Slice(objective.Names[0], places);
        var figure = new Figure(title) { XAxis = new Axis { Title = MathTitle.OfName(objective.Names[0]) } };
        figure.AddLine(places, values, plain).Dash = LineDash.Dashed;
        foreach (var (place, (name, penalty)) in penalties.Index())
        {
            var (sizes, squares) = PenaltyParts.Of(penalty);
            var line = figure.AddLine(places, places.Zip(values, (at, value) => value + (sizes * Math.Abs(at)) + (squares * at * at)), name);
            var least = Least(objective, penalty);
            var mark = figure.AddScatter([least.At[0]], [least.Total], $"least at {Rounded(least.At[0])}");
            (line.Color, mark.Color, mark.MarkerSize) = (ClassColors.Of(place + 1), ClassColors.Of(place + 1), 10);
        }

        return figure;
    }

    private static string TextOf(PenaltyBall ball) => ball is NormBall norm
        ? FormattableString.Invariant($"$|w|_{{{norm.Order:0.####}}} \\le {norm.Bound:0.####}$")
        : FormattableString.Invariant($"the ball of bound {ball.Bound:0.####}");

    /// <summary>The minimum without a ball; null where the objective falls without end.</summary>
    private static Minimum? FreeMinimum(Objective objective)
    {
        try
        {
            return objective.Minimize();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static (double Low, double High) Around(IEnumerable<double> values)
    {
        var all = values.ToList();
        var air = 0.25 * (all.Max() - all.Min());
        return (all.Min() - air, all.Max() + air);
    }
}
