using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Checks of arguments that return what they checked, so that a constructor stays one line an argument.</summary>
public static class Require
{
    /// <summary>A finite number above 0.</summary>
    public static double Positive(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        double.IsFinite(value) && value > 0
            ? value
            : throw Error.OutOfRange($"{name} must be a finite number above 0, got {value}.", name);

    /// <summary>A whole number above 0.</summary>
    public static int Positive(int value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value > 0 ? value : throw Error.OutOfRange($"{name} must be a whole number above 0, got {value}.", name);

    /// <summary>A finite number, 0 or above.</summary>
    public static double NotNegative(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        double.IsFinite(value) && value >= 0
            ? value
            : throw Error.OutOfRange($"{name} must be a finite number, 0 or above, got {value}.", name);

    /// <summary>A whole number, 0 or above.</summary>
    public static int NotNegative(int value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value >= 0 ? value : throw Error.OutOfRange($"{name} must be a whole number, 0 or above, got {value}.", name);

    /// <summary>A whole number, 0 or above.</summary>
    public static long NotNegative(long value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value >= 0 ? value : throw Error.OutOfRange($"{name} must be a whole number, 0 or above, got {value}.", name);

    /// <summary>A finite number not below a bound.</summary>
    public static double AtLeast(double value, double bound, [CallerArgumentExpression(nameof(value))] string name = "") =>
        double.IsFinite(value) && value >= bound
            ? value
            : throw Error.OutOfRange($"{name} must be a finite number, {bound} or above, got {value}.", name);

    /// <summary>A whole number not below a bound.</summary>
    public static int AtLeast(int value, int bound, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value >= bound ? value : throw Error.OutOfRange($"{name} must be a whole number, {bound} or above, got {value}.", name);

    /// <summary>A finite number.</summary>
    public static double Finite(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        double.IsFinite(value) ? value : throw Error.OutOfRange($"{name} must be a finite number, got {value}.", name);

    /// <summary>A number in [0, 1).</summary>
    public static double Fraction(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value is >= 0 and < 1
            ? value
            : throw Error.OutOfRange($"{name} must be at least 0 and below 1, got {value}.", name);

    /// <summary>A number in (0, 1].</summary>
    public static double Share(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value is > 0 and <= 1 ? value : throw Error.OutOfRange($"{name} must be above 0 and at most 1, got {value}.", name);

    /// <summary>A number in [0, 1].</summary>
    public static double Probability(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value is >= 0 and <= 1 ? value : throw Error.OutOfRange($"{name} must be from 0 to 1, got {value}.", name);

    /// <summary>A declared member of an enumeration.</summary>
    public static T Defined<T>(T value, [CallerArgumentExpression(nameof(value))] string name = "")
        where T : struct, Enum =>
        Enum.IsDefined(value)
            ? value
            : throw Error.OutOfRange($"{name} must be one of {string.Join(", ", Enum.GetNames<T>())}, got {value}.", name);

    /// <summary>An object, not null.</summary>
    public static T Present<T>([System.Diagnostics.CodeAnalysis.NotNull] T? value, [CallerArgumentExpression(nameof(value))] string name = "")
        where T : class =>
        value ?? throw new ArgumentNullException(name, Messages.Text($"{name} is missing (null); pass a value."));
}
