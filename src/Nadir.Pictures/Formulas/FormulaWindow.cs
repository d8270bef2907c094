namespace Nadir.Pictures;

/// <summary>The part of the plane that is drawn, and what its axes are called.</summary>
/// <param name="X">Along the x axis.</param>
/// <param name="Y">Along the y axis.</param>
/// <param name="XName">The name of x in the formula; <c>x</c>, or the first name there is, when empty.</param>
/// <param name="YName">The name of y in the formula; <c>y</c>, or the other name there is, when empty.</param>
public sealed record FormulaWindow((double Low, double High) X, (double Low, double High) Y, string XName = "", string YName = "")
{
    private const double Reach = 2;

    /// <summary>From −2 to 2 both ways.</summary>
    public FormulaWindow()
        : this((-Reach, Reach), (-Reach, Reach))
    {
    }

    /// <param name="xLow">Where x begins.</param>
    /// <param name="xHigh">Where x ends.</param>
    /// <param name="yLow">Where y begins.</param>
    /// <param name="yHigh">Where y ends.</param>
    public FormulaWindow(double xLow, double xHigh, double yLow, double yHigh)
        : this((xLow, xHigh), (yLow, yHigh))
    {
    }

    /// <summary>The window with the names of a formula.</summary>
    /// <exception cref="ArgumentException">The formula has not two names, or not these.</exception>
    public FormulaWindow For(Formula formula)
    {
        Check(X, nameof(X));
        Check(Y, nameof(Y));
        var names = Require.Present(formula).Names;
        var x = XName.Length > 0 ? XName : names.FirstOrDefault(name => name == "x") ?? names.FirstOrDefault(name => name != YName && name != "y") ?? "x";
        var y = YName.Length > 0 ? YName : names.FirstOrDefault(name => name == "y" && name != x) ?? names.FirstOrDefault(name => name != x) ?? "y";
        if (names.Where(name => name != x && name != y).ToList() is { Count: > 0 } more)
            throw Error.Argument($"{formula} has the names {string.Join(", ", names)}; drawn over {x} and {y}, {string.Join(", ", more)} {(more.Count == 1 ? "needs a value" : "need values")}.", nameof(formula));
        return x == y
            ? throw Error.Argument($"The axes need two names, got '{x}' for both.", nameof(formula))
            : this with { XName = x, YName = y };
    }

    private static void Check((double Low, double High) range, string name)
    {
        if (!double.IsFinite(range.Low) || !double.IsFinite(range.High) || range.Low >= range.High)
            throw Error.Argument($"The window's {name} needs finite ends, the low one below the high one, got {range.Low} to {range.High}.", name);
    }
}
