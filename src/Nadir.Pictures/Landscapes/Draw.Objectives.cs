using System.Globalization;

namespace Nadir.Pictures;

/// <content>Objectives: losses over their parameters.</content>
public static partial class Draw
{
    private const int ProbePoints = 41, SlicePoints = 401;
    private const double LogarithmicFrom = 30;

    /// <summary>The contours of an objective over two parameters.</summary>
    /// <param name="objective">Of two parameters.</param>
    /// <param name="x">The range of the first parameter.</param>
    /// <param name="y">The range of the second parameter.</param>
    /// <param name="levels">The values of the lines; spread over what there is, evenly in ratio for positive ones, when null.</param>
    /// <param name="minimum">A least value to mark, such as <c>objective.Minimize()</c>; none when null.</param>
    /// <param name="filled">Whether the bands between the lines are filled.</param>
    /// <exception cref="ArgumentException">The objective has not two parameters, or no finite value in the window.</exception>
    public static Figure Contour(
        Objective objective,
        (double Low, double High) x,
        (double Low, double High) y,
        IReadOnlyList<double>? levels = null,
        Minimum? minimum = null,
        bool filled = false)
    {
        RequireParameters(objective, 2);
        RequireWindow(x, y);
        var figure = LossPlane(objective, x, y);
        figure.AddContour(Contours.OfColumns(Columns(objective), x, y, levels ?? LevelsOf(objective, x, y))).Filled = filled;
        if (minimum is not null)
            MarkMinimum(figure, minimum);
        return figure;
    }

    /// <summary>The surface of an objective over two parameters.</summary>
    /// <param name="objective">Of two parameters.</param>
    /// <param name="x">The range of the first parameter.</param>
    /// <param name="y">The range of the second parameter.</param>
    /// <param name="points">Points along each side. Range: 2 to 400.</param>
    /// <exception cref="ArgumentException">The objective has not two parameters, or no finite value in the window.</exception>
    public static Figure Surface(Objective objective, (double Low, double High) x, (double Low, double High) y, int points = SurfacePoints)
    {
        RequireParameters(objective, 2);
        if (points is < 2 or > MostSurfacePoints)
            throw Error.OutOfRange($"A surface has from 2 to {MostSurfacePoints} points along each side, got {points}.", nameof(points));
        RequireWindow(x, y);
        var (across, up) = (Places(x, points), Places(y, points));
        var figure = new Figure(TitleOf(objective))
        {
            XAxis = new Axis { Title = MathTitle.OfName(objective.Names[0]) },
            YAxis = new Axis { Title = MathTitle.OfName(objective.Names[1]) },
            ZAxis = new Axis { Title = ValueTitleOf(objective) },
        };
        var values = objective.Grid(across, up).Values;
        RequireFinite(objective, values);
        figure.AddSurface(across, up, Matrix(values, up.Length, across.Length));
        return figure;
    }

    /// <summary>An objective of one parameter as a curve.</summary>
    /// <param name="objective">Of one parameter.</param>
    /// <param name="low">Where the parameter begins.</param>
    /// <param name="high">Where it ends.</param>
    /// <param name="minimum">A least value to mark; none when null.</param>
    /// <exception cref="ArgumentException">The objective has more parameters or no finite value in the range, or low is not below high.</exception>
    public static Figure Curve(Objective objective, double low, double high, Minimum? minimum = null)
    {
        RequireParameters(objective, 1);
        RequireRange(low, high);
        var places = Places((low, high), SlicePoints);
        var figure = new Figure(TitleOf(objective))
        {
            XAxis = new Axis { Title = MathTitle.OfName(objective.Names[0]) },
            YAxis = new Axis { Title = ValueTitleOf(objective) },
        };
        var values = objective.Slice(objective.Names[0], places);
        RequireFinite(objective, values);
        figure.AddLine(places, values);
        if (minimum is not null)
            Marked(figure.AddScatter([minimum.At[0]], [minimum.Value], $"least, {Rounded(minimum.Value)} at {Rounded(minimum.At[0])}"));
        return figure;
    }

    /// <summary>Samples of one input with the model's curve at one or more places of its parameters.</summary>
    /// <param name="objective">A model of one input column.</param>
    /// <param name="fits">A name and the parameters' values each.</param>
    /// <exception cref="ArgumentException">The model has several inputs.</exception>
    public static Figure Fit(ModelObjective objective, params IReadOnlyList<(string Name, IReadOnlyList<double> At)> fits)
    {
        if (Require.Present(objective).Inputs.Count != 1)
            throw Error.Argument($"A fit is drawn over one input, the model '{objective.Model}' has {objective.Inputs.Count}: {string.Join(", ", objective.Inputs)}.", nameof(objective));
        var (input, target) = (objective.Inputs[0], objective.Data.Target);
        var figure = new Figure($"{MathTitle.Of(target)} = {MathTitle.Of(objective.Model)}") { XAxis = new Axis { Title = MathTitle.OfName(input) }, YAxis = new Axis { Title = MathTitle.OfName(target) } };
        var samples = figure.AddScatter(objective.Data[input].ToArray(), objective.Data[target].ToArray(), "data");
        (samples.Color, samples.MarkerSize) = (SampleColor, 6);
        foreach (var (name, at) in Require.Present(fits))
        {
            var (x, y) = objective.Curve(at);
            figure.AddLine(x, y, name);
        }

        return figure;
    }

    // Seen on white and on near black, and none of the lines' colours.
    private static Color SampleColor => Color.Parse("#8a97a6");

    internal static PlaneColumns Columns(Objective objective) => (x, y, values) =>
    {
        if (x.Length > 0)
            objective.Values(x.ToArray(), y.ToArray()).CopyTo(values);
    };

    internal static string TitleOf(Objective objective) =>
        objective is ModelObjective model ? $"{EntryTitle.Of(model.Loss)} of {MathTitle.Of(model.Model)}" : MathTitle.Of(objective.Text);

    private static string ValueTitleOf(Objective objective) => objective is ModelObjective ? "loss" : "value";

    private static void RequireFinite(Objective objective, IReadOnlyList<double> values)
    {
        if (!values.Any(double.IsFinite))
            throw Error.Argument($"'{objective.Text}' has no finite value in the window. Choose another.", nameof(objective));
    }

    private static void RequireWindow((double Low, double High) x, (double Low, double High) y)
    {
        if (!(x.Low < x.High && y.Low < y.High) || !double.IsFinite(x.High - x.Low) || !double.IsFinite(y.High - y.Low))
            throw Error.Argument($"A window needs finite ends in their order, got {x.Low} to {x.High} and {y.Low} to {y.High}.", nameof(x));
    }

    private static void RequireRange(double low, double high)
    {
        if (!(Require.Finite(low) < Require.Finite(high)))
            throw Error.Argument($"A curve needs low below high, got {low} and {high}.", nameof(high));
    }

    internal static void RequireParameters(Objective objective, int count)
    {
        if (Require.Present(objective).Names.Count != count)
            throw Error.Argument($"What is drawn here has {(count == 1 ? "one parameter" : "two parameters")}, '{objective.Text}' has {objective.Names.Count}: {string.Join(", ", objective.Names)}. Give the others values.", nameof(objective));
    }

    internal static Figure LossPlane(Objective objective, (double Low, double High) x, (double Low, double High) y, bool equal = false)
    {
        var figure = new Figure(TitleOf(objective))
        {
            XAxis = new Axis { Title = MathTitle.OfName(objective.Names[0]), Minimum = x.Low, Maximum = x.High },
            YAxis = new Axis { Title = MathTitle.OfName(objective.Names[1]), Minimum = y.Low, Maximum = y.High },
            EqualAspect = equal,
        };
        // Equal axes find the size that fits them.
        if (!equal)
            (figure.Width, figure.Height) = (600, PlaneSide);
        return figure;
    }

    internal static IReadOnlyList<double> LevelsOf(Objective objective, (double Low, double High) x, (double Low, double High) y)
    {
        var values = objective.Grid(Places(x, ProbePoints), Places(y, ProbePoints)).Values.Where(double.IsFinite).Order().ToList();
        RequireFinite(objective, values);
        var (low, high) = (values[values.Count / 100], values[^1]);
        return low > 0 && high / low > LogarithmicFrom ? Contours.LogarithmicLevels(low, high) : Contours.NiceLevels(values[0], high);
    }

    internal static void MarkMinimum(Figure figure, Minimum minimum)
    {
        Marked(figure.AddScatter([minimum.At[0]], [minimum.At[1]], $"least, {Rounded(minimum.Value)} at ({Rounded(minimum.At[0])}, {Rounded(minimum.At[1])})"));
    }

    private static void Marked(ScatterTrace mark) => (mark.MarkerSize, mark.Color) = (9, Color.Parse("#d62246"));

    /// <summary>A found number: rounding leaves 1e-17 where 0 is meant; large ones as powers of ten.</summary>
    private static string Rounded(double value) =>
        value.ToString(Math.Abs(value) < 1e6 ? "0.######" : "G6", CultureInfo.InvariantCulture);

    internal static double[,] Matrix(IReadOnlyList<double> values, int rows, int columns)
    {
        var matrix = new double[rows, columns];
        for (var i = 0; i < values.Count; i++)
            matrix[i / columns, i % columns] = values[i];
        return matrix;
    }
}
