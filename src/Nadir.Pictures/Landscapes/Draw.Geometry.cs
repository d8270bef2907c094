namespace Nadir.Pictures;

/// <content>What penalties do to minima.</content>
public static partial class Draw
{
    private const int ShrinkPoints = 401;

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
        var (free, held) = (objective.Minimize(), objective.Minimize(Require.Present(ball)));
        var (outlineX, outlineY) = ball.Outline();
        var (across, up) = (x ?? Around(outlineX.Append(free.At[0])), y ?? Around(outlineY.Append(free.At[1])));
        var figure = LossPlane(objective, across, up);
        figure.Subtitle = held.IsInside
            ? FormattableString.Invariant($"the minimum lies within {ball}: nothing is held back")
            : FormattableString.Invariant($"within {ball}: least at ({held.At[0]:0.####}, {held.At[1]:0.####}), λ = {held.Multiplier:0.####}");
        figure.EqualAspect = true;
        var levels = LevelsOf(objective, across, up).Where(level => Math.Abs(level - held.Value) > 0.02 * Math.Abs(held.Value));
        figure.AddRegion([(outlineX, outlineY)], "ball");
        figure.AddContour(Contours.OfColumns(Columns(objective), across, up, [.. levels]));
        var touching = figure.AddContour(Contours.OfColumns(Columns(objective), across, up, [held.Value]), "contour through it");
        (touching.Color, touching.Labels, touching.Thickness) = (Color.Parse("#d62246"), false, 2);
        figure.AddScatter([free.At[0]], [free.At[1]], "without the ball");
        var mark = figure.AddScatter([held.At[0]], [held.At[1]], "within the ball");
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

    /// <summary>f(x) + λ·|x| for some λ, each with its least value marked: beyond a λ it sits at 0 exactly.</summary>
    /// <param name="objective">f, of one parameter.</param>
    /// <param name="lambdas">0 or above; at least one.</param>
    /// <param name="low">Where x begins.</param>
    /// <param name="high">Where x ends.</param>
    /// <exception cref="ArgumentException">f has more parameters, or there is no λ.</exception>
    public static Figure Shrinkage(Objective objective, IReadOnlyList<double> lambdas, double low = -3, double high = 3)
    {
        RequireParameters(objective, 1);
        if (Require.Present(lambdas).Count == 0)
            throw Error.Argument($"Draw.Shrinkage needs at least one λ, got none.", nameof(lambdas));
        var name = objective.Names[0];
        var places = Places((low, high), ShrinkPoints);
        var values = objective.Slice(name, places);
        var figure = new Figure($"{objective.Text} + λ·|{name}|") { XAxis = new Axis { Title = name } };
        figure.AddLine(places, values, "λ = 0").Dash = LineDash.Dashed;
        foreach (var (place, lambda) in lambdas.Index())
        {
            var line = figure.AddLine(places, places.Zip(values, (at, value) => value + (lambda * Math.Abs(at))), FormattableString.Invariant($"λ = {lambda}"));
            var least = objective.Minimize(Regularizers.L1(lambda));
            var mark = figure.AddScatter([least.At[0]], [least.Total], FormattableString.Invariant($"least at {least.At[0]:0.####}"));
            (line.Color, mark.Color) = (ClassColors.Of(place), ClassColors.Of(place));
        }

        return figure;
    }

    private static (double Low, double High) Around(IEnumerable<double> values)
    {
        var all = values.ToList();
        var air = 0.25 * (all.Max() - all.Min());
        return (all.Min() - air, all.Max() + air);
    }
}
