namespace Nadir.Pictures;

/// <content>Formulas: curves, implicit curves, contours, surfaces and fields.</content>
public static partial class Draw
{
    private const int SurfacePoints = 101, FieldArrows = 21, MostSurfacePoints = 400;
    private const double PlaneSide = 520;

    /// <summary>Graphs of functions of one name, overlaid.</summary>
    /// <param name="formulas">Such as <c>sin(x)/x</c>; at least one, of one and the same name.</param>
    /// <param name="low">Where x begins.</param>
    /// <param name="high">Where x ends.</param>
    /// <exception cref="ArgumentException">There is no formula, it has several names, or no finite value in the range.</exception>
    public static Figure Curves(IReadOnlyList<Formula> formulas, double low = -5, double high = 5)
    {
        if (Require.Present(formulas).Count == 0)
            throw Error.Argument($"Draw.Curves needs at least one formula, got none.", nameof(formulas));
        var names = formulas.SelectMany(formula => Require.Present(formula).Names).Distinct().ToList();
        if (names.Count > 1)
            throw Error.Argument($"A curve is drawn over one name, got {string.Join(", ", names)}. Give the others values: formula.With(\"{names[^1]}\", 1).", nameof(formulas));
        var name = names.Count == 1 ? names[0] : "x";
        var figure = new Figure(formulas.Count == 1 ? formulas[0].ToString() : "") { XAxis = new Axis { Title = VariableName.Typeset(name) } };
        foreach (var formula in formulas)
        {
            var curve = FunctionCurve.Of(Expression(formula), name, low, high);
            figure.AddLine(curve.X, curve.Y, formulas.Count == 1 ? "" : formula.ToString());
            if (curve.Window is var (bottom, top))
                (figure.YAxis.Minimum, figure.YAxis.Maximum) = (Math.Min(bottom, figure.YAxis.Minimum ?? bottom), Math.Max(top, figure.YAxis.Maximum ?? top));
        }

        return figure;
    }

    /// <summary>The graph of one function.</summary>
    /// <param name="formula">Such as <c>sin(x)/x</c>.</param>
    /// <param name="low">Where x begins.</param>
    /// <param name="high">Where x ends.</param>
    /// <exception cref="ArgumentException">It has several names, or no finite value in the range.</exception>
    public static Figure Curve(string formula, double low = -5, double high = 5) => Curves([Formula.Parse(formula)], low, high);

    /// <summary>The curve on which an equation holds, or the region in which a condition does.</summary>
    /// <param name="formula">Such as <c>x^2 + y^2 + x*y = 1</c>, or <c>x^2 + y^2 &lt; 1</c>; an expression is taken as = 0.</param>
    /// <param name="window">The part of the plane.</param>
    /// <exception cref="ArgumentException">It has not two names.</exception>
    public static Figure Implicit(Formula formula, FormulaWindow? window = null)
    {
        var plane = (window ?? new FormulaWindow()).For(Require.Present(formula));
        var figure = Plane(formula.ToString(), plane, equal: true);
        if (formula.IsCondition)
            figure.AddRegion(ImplicitRegion.Of(formula, plane.X, plane.Y, xName: plane.XName, yName: plane.YName));
        else
            figure.AddImplicit(ImplicitCurve.Of(formula, plane.X, plane.Y, xName: plane.XName, yName: plane.YName));
        return figure;
    }

    /// <inheritdoc cref="Implicit(Formula, FormulaWindow?)"/>
    public static Figure Implicit(string formula, FormulaWindow? window = null) => Implicit(Formula.Parse(formula), window);

    /// <summary>Lines of equal value of a function of two names.</summary>
    /// <param name="formula">Such as <c>(1 - x)^2 + 100*(y - x^2)^2</c>.</param>
    /// <param name="window">The part of the plane.</param>
    /// <param name="levels">The values; evenly spread round ones when empty.</param>
    /// <param name="filled">Whether the bands between them are filled.</param>
    /// <exception cref="ArgumentException">It has not two names, or no finite value in the window.</exception>
    public static Figure Contour(Formula formula, FormulaWindow? window = null, IReadOnlyList<double>? levels = null, bool filled = false)
    {
        var plane = (window ?? new FormulaWindow()).For(Require.Present(formula));
        var figure = Plane(formula.ToString(), plane, equal: false);
        figure.AddContour(Contours.Of(Expression(formula), plane.XName, plane.X, plane.YName, plane.Y, levels)).Filled = filled;
        return figure;
    }

    /// <inheritdoc cref="Contour(Formula, FormulaWindow?, IReadOnlyList{double}?, bool)"/>
    public static Figure Contour(string formula, FormulaWindow? window = null, IReadOnlyList<double>? levels = null, bool filled = false) =>
        Contour(Formula.Parse(formula), window, levels, filled);

    /// <summary>The surface of a function of two names.</summary>
    /// <param name="formula">Such as <c>x^2 - y^2</c>.</param>
    /// <param name="window">The part of the plane.</param>
    /// <param name="points">Points along each side. Range: 2 to 400.</param>
    /// <exception cref="ArgumentException">It has not two names, or no finite value in the window.</exception>
    public static Figure Surface(Formula formula, FormulaWindow? window = null, int points = SurfacePoints)
    {
        var plane = (window ?? new FormulaWindow()).For(Require.Present(formula));
        if (points is < 2 or > MostSurfacePoints)
            throw Error.OutOfRange($"A surface has from 2 to {MostSurfacePoints} points along each side, got {points}.", nameof(points));
        var (x, y) = (Places(plane.X, points), Places(plane.Y, points));
        var figure = new Figure(formula.ToString()) { XAxis = new Axis { Title = VariableName.Typeset(plane.XName) }, YAxis = new Axis { Title = VariableName.Typeset(plane.YName) } };
        figure.AddSurface(x, y, OnGrid(Expression(formula), plane, x, y));
        return figure;
    }

    /// <inheritdoc cref="Surface(Formula, FormulaWindow?, int)"/>
    public static Figure Surface(string formula, FormulaWindow? window = null, int points = SurfacePoints) => Surface(Formula.Parse(formula), window, points);

    /// <summary>Values of a function of two names as colours, with the way down as arrows: minus its gradient.</summary>
    /// <param name="formula">Such as <c>sin(x)*y</c>.</param>
    /// <param name="window">The part of the plane.</param>
    /// <exception cref="ArgumentException">It has not two names, or no finite value in the window.</exception>
    public static Figure Field(Formula formula, FormulaWindow? window = null)
    {
        var plane = (window ?? new FormulaWindow()).For(Require.Present(formula));
        var (x, y) = (Places(plane.X, FieldPoints), Places(plane.Y, FieldPoints));
        var figure = Plane(formula.ToString(), plane, equal: false);
        var expression = Expression(formula);
        figure.AddField(x, y, OnGrid(expression, plane, x, y));
        var (right, up) = (Middles(plane.X, FieldArrows), Middles(plane.Y, FieldArrows));
        var (u, v) = (OnGrid(expression.Derivative(plane.XName), plane, right, up), OnGrid(expression.Derivative(plane.YName), plane, right, up));
        var arrows = figure.AddVectorField(
            up.SelectMany(_ => right), up.SelectMany(place => right.Select(_ => place)), u.Cast<double>().Select(part => -part), v.Cast<double>().Select(part => -part));
        arrows.Color = new Color(255, 255, 255);
        figure.Subtitle = "arrows point down: minus the gradient";
        return figure;
    }

    /// <inheritdoc cref="Field(Formula, FormulaWindow?)"/>
    public static Figure Field(string formula, FormulaWindow? window = null) => Field(Formula.Parse(formula), window);

    private static Formula Expression(Formula formula) => formula.IsEquation
        ? throw Error.Argument($"{formula} is an equation; what is drawn here is an expression. Leave out '=', or draw it by Draw.Implicit.", nameof(formula))
        : formula;

    private static Figure Plane(string title, FormulaWindow plane, bool equal) => new(title)
    {
        XAxis = new Axis { Title = VariableName.Typeset(plane.XName), Minimum = plane.X.Low, Maximum = plane.X.High },
        YAxis = new Axis { Title = VariableName.Typeset(plane.YName), Minimum = plane.Y.Low, Maximum = plane.Y.High },
        EqualAspect = equal,
        Width = PlaneSide,
        Height = PlaneSide,
    };

    /// <summary>Evenly spaced places, both ends among them.</summary>
    private static double[] Places((double Low, double High) range, int count) =>
        [.. Enumerable.Range(0, count).Select(i => i == count - 1 ? range.High : range.Low + ((range.High - range.Low) * i / (count - 1)))];

    /// <summary>The middles of evenly spaced parts.</summary>
    private static double[] Middles((double Low, double High) range, int count) =>
        [.. Enumerable.Range(0, count).Select(i => range.Low + ((range.High - range.Low) * (i + 0.5) / count))];

    private static double[,] OnGrid(Formula formula, FormulaWindow plane, double[] x, double[] y)
    {
        var values = new double[x.Length * y.Length];
        formula.Compile(plane.XName, plane.YName).Values([y.SelectMany(_ => x).ToArray(), y.SelectMany(place => x.Select(_ => place)).ToArray()], values);
        if (!values.Any(double.IsFinite))
            throw Error.Argument($"{formula} has no finite value in the window. Choose another.", nameof(formula));
        var grid = new double[y.Length, x.Length];
        Buffer.BlockCopy(values, 0, grid, 0, values.Length * sizeof(double));
        return grid;
    }
}
