using Nadir.Expressions;

namespace Nadir.Figures;

/// <content>Contours, curves and regions, from numbers or found here.</content>
public sealed partial class Figure
{
    /// <summary>Lines of equal value, with their levels written into them.</summary>
    public ContourTrace AddContour(ContourSet contours, string name = "") => Add(new ContourTrace(contours) { Name = name });

    /// <summary>Contours of a function of x and y.</summary>
    /// <param name="function">NaN where there is no value.</param>
    /// <param name="x">The window's horizontal range.</param>
    /// <param name="y">The window's vertical range.</param>
    /// <param name="levels">The values that get a line; chosen when null.</param>
    /// <param name="name">In the legend.</param>
    /// <exception cref="ArgumentException">A range is empty or not finite, a level is not finite, or there is no value anywhere.</exception>
    public ContourTrace AddContour(
        Func<double, double, double> function,
        (double Low, double High) x,
        (double Low, double High) y,
        IReadOnlyList<double>? levels = null,
        string name = "") =>
        AddContour(Contours.Of(function, x, y, levels), name);

    /// <summary>Contours of a formula; the axes are titled with its variables where they have no title.</summary>
    /// <param name="formula">Of the two variables alone.</param>
    /// <param name="x">The window's horizontal range.</param>
    /// <param name="y">The window's vertical range.</param>
    /// <param name="levels">The values that get a line; chosen when null.</param>
    /// <param name="name">In the legend.</param>
    /// <param name="xName">The variable along the horizontal axis.</param>
    /// <param name="yName">The variable along the vertical axis.</param>
    /// <exception cref="ArgumentException">
    /// A range is empty or not finite, a level is not finite, a name has no value, or there is no value anywhere.
    /// </exception>
    public ContourTrace AddContour(
        Formula formula,
        (double Low, double High) x,
        (double Low, double High) y,
        IReadOnlyList<double>? levels = null,
        string name = "",
        string xName = "x",
        string yName = "y")
    {
        var trace = AddContour(Contours.Of(formula, xName, x, yName, y, levels), name);
        TitleAxes(xName, yName);
        return trace;
    }

    /// <summary>Contours of a table of values, taken as straight between its places.</summary>
    /// <param name="x">Rising.</param>
    /// <param name="y">Rising.</param>
    /// <param name="values">Shape: y × x; NaN where there is no value.</param>
    /// <param name="levels">The values that get a line; chosen when null.</param>
    /// <param name="name">In the legend.</param>
    /// <exception cref="ArgumentException">The values do not fit the places, places do not rise, or there is no value anywhere.</exception>
    public ContourTrace AddContour(
        IReadOnlyList<double> x, IReadOnlyList<double> y, double[,] values, IReadOnlyList<double>? levels = null, string name = "") =>
        AddContour(Contours.OfTable(x, y, values, levels), name);

    /// <summary>The lines and points at which an equation holds.</summary>
    public ImplicitTrace AddImplicit(ImplicitCurve curve, string name = "") => Add(new ImplicitTrace(curve) { Name = name });

    /// <summary>The curve of an equation; the axes are titled with its variables where they have no title.</summary>
    /// <param name="equation">Such as <c>x^2 + y^2 + x*y = 1</c>; an expression is taken as equal to 0.</param>
    /// <param name="x">The window's horizontal range.</param>
    /// <param name="y">The window's vertical range.</param>
    /// <param name="name">In the legend.</param>
    /// <param name="quality">How finely to look where nothing can be proven.</param>
    /// <param name="xName">The variable along the horizontal axis.</param>
    /// <param name="yName">The variable along the vertical axis.</param>
    /// <exception cref="ArgumentException">A range is empty or not finite, a name has no value, or it is a condition.</exception>
    public ImplicitTrace AddImplicit(
        Formula equation,
        (double Low, double High) x,
        (double Low, double High) y,
        string name = "",
        CurveQuality quality = CurveQuality.Normal,
        string xName = "x",
        string yName = "y")
    {
        var trace = AddImplicit(ImplicitCurve.Of(equation, x, y, quality, xName, yName), name);
        TitleAxes(xName, yName);
        return trace;
    }

    /// <summary>The places at which a condition holds.</summary>
    public RegionTrace AddRegion(ImplicitRegion region, string name = "") => Add(new RegionTrace(region) { Name = name });

    /// <summary>The places at which a condition holds; the axes are titled with its variables where they have no title.</summary>
    /// <param name="condition">Such as <c>abs(x) + abs(y) &lt;= 1</c>, or several joined by <c>and</c>, <c>or</c>, <c>not</c>.</param>
    /// <param name="x">The window's horizontal range.</param>
    /// <param name="y">The window's vertical range.</param>
    /// <param name="name">In the legend.</param>
    /// <param name="quality">How finely to look where nothing can be proven.</param>
    /// <param name="xName">The variable along the horizontal axis.</param>
    /// <param name="yName">The variable along the vertical axis.</param>
    /// <exception cref="ArgumentException">A range is empty or not finite, a name has no value, or it is no condition.</exception>
    public RegionTrace AddRegion(
        Formula condition,
        (double Low, double High) x,
        (double Low, double High) y,
        string name = "",
        CurveQuality quality = CurveQuality.Normal,
        string xName = "x",
        string yName = "y")
    {
        var trace = AddRegion(ImplicitRegion.Of(condition, x, y, quality, xName, yName), name);
        TitleAxes(xName, yName);
        return trace;
    }

    private void TitleAxes(string xName, string yName)
    {
        if (XAxis.Title.Length == 0)
            XAxis.Title = VariableName.Typeset(xName);
        if (YAxis.Title.Length == 0)
            YAxis.Title = VariableName.Typeset(yName);
    }
}
