using Nadir.Expressions;
using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>Makes the functions whose zeros together are an equation's curve.</summary>
internal static class PlaneFactors
{
    public static List<PlaneFunction> Of(Formula equation, string xName, string yName, PlaneBox window)
    {
        // What cancels altogether is a number, though enclosures cannot see it.
        var root = equation.Residual.Simplify().Root is NumberNode number ? number : equation.Residual.Root;
        var (above, below) = Quotient.Of(root);
        var (x, y) = (new Enclosure(window.XLow, window.XHigh), new Enclosure(window.YLow, window.YHigh));
        FormulaFunction Compiled(Formula formula) => formula.Compile(xName, yName);

        var numerator = Compiled(new Formula(above));
        var denominator = below is null ? null : Compiled(new Formula(below));
        if (denominator?.Enclose(x, y) is { Continuity: Continuity.Continuous } bounds && !bounds.Contains(0))
            denominator = null;
        var factors = ZeroFactors.Of(above);
        var hasValues = factors is [var single] && single.Equals(above)
            || numerator.Enclose(x, y).Continuity == Continuity.Continuous;
        return factors.ConvertAll(part =>
        {
            var factor = new Formula(part);
            return (PlaneFunction)new FormulaPlane(
                Compiled(denominator is null ? factor : new Formula(part / below!)),
                Compiled(factor),
                Compiled(factor.Derivative(xName)),
                Compiled(factor.Derivative(yName)),
                hasValues ? null : numerator,
                denominator);
        });
    }

    /// <summary>That the two axes are the formula's only names.</summary>
    public static void RequireNames(Formula formula, string xName, string yName)
    {
        if (xName == yName)
            throw Error.Argument($"both axes are named {xName}; name two variables.", nameof(yName));
        if (formula.Names.Count == 0)
            throw Error.Argument($"`{formula.Text}` names neither {xName} nor {yName}: there is nothing to draw.");
        var others = formula.Names.Where(name => name != xName && name != yName).ToArray();
        if (others.Length > 0)
            throw Error.Argument(
                $"`{formula.Text}` is drawn over {xName} and {yName}, and {string.Join(", ", others)} has no value; give it one: With(\"{others[0]}\", 1), on the command line --param {others[0]}=1.");
    }
}
