using Nadir.Expressions;
using Nadir.Tensors;

namespace Nadir.Figures;

public static partial class Contours
{
    /// <summary>Contours of a formula.</summary>
    /// <param name="formula">Of the two named variables alone; of an equation, left side less right side.</param>
    /// <param name="xName">The variable along the horizontal axis.</param>
    /// <param name="x">The window's horizontal range.</param>
    /// <param name="yName">The variable along the vertical axis.</param>
    /// <param name="y">The window's vertical range.</param>
    /// <param name="levels">The values to draw, in any order; chosen when null.</param>
    /// <param name="options">How finely to look.</param>
    /// <param name="cancellation">Ends the work between two steps.</param>
    /// <exception cref="ArgumentException">A range is empty or not finite, a level is not finite, a name has no value, or there is no value anywhere.</exception>
    public static ContourSet Of(
        Formula formula,
        string xName,
        (double Low, double High) x,
        string yName,
        (double Low, double High) y,
        IReadOnlyList<double>? levels = null,
        ContourOptions? options = null,
        CancellationToken cancellation = default)
    {
        PlaneFactors.RequireNames(Require.Present(formula), xName, yName);
        return Of(formula.Compile(xName, yName), x, y, levels, options, cancellation);
    }

    /// <summary>Contours of a compiled formula of two variables, such as a loss over rows of data.</summary>
    /// <inheritdoc cref="Of(Formula, string, ValueTuple{double, double}, string, ValueTuple{double, double}, IReadOnlyList{double}, ContourOptions, CancellationToken)"/>
    public static ContourSet Of(
        FormulaFunction function,
        (double Low, double High) x,
        (double Low, double High) y,
        IReadOnlyList<double>? levels = null,
        ContourOptions? options = null,
        CancellationToken cancellation = default) =>
        Require.Present(function).Arity == 2
            ? Of(new FormulaValues(function), x, y, levels, options, cancellation)
            : throw Error.Argument($"contours need a function of 2 variables, got one of {function.Arity}; give the others values with With.", nameof(function));
}
