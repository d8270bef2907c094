namespace Nadir;

public static partial class Activations
{
    /// <summary>An activation from a formula, such as <c>x*sigmoid(1.7x)</c>, element by element.</summary>
    /// <param name="expression">A formula in one variable, whatever its name.</param>
    /// <remarks>
    /// Formula: y = expression, of the functions and operators that formulas know.
    /// Shape: any, unchanged.
    /// Range: (−∞, ∞) at the most; each formula's own as interval arithmetic bounds it, which values may not fill.
    /// Slope: by the tensor operations; kinks are not known, so none are declared.
    /// Twin: none; Keras and PyTorch take a function written in Python, which their files do not hold.
    /// Source: the expression.
    /// </remarks>
    /// <exception cref="FormulaException">The expression cannot be read.</exception>
    /// <exception cref="ArgumentException">It is an equation, has not one variable, or is over rows.</exception>
    [Example("expression=x + sin(x)^2")]
    public static Activation Formula(string expression) => new FormulaActivation(expression, nameof(Formula));
}
