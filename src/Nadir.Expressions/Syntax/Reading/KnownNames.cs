using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>What a name that is not known was probably meant to be.</summary>
internal static class KnownNames
{
    /// <summary>What other languages call some functions.</summary>
    private static readonly Dictionary<string, string> Foreign = new(StringComparer.OrdinalIgnoreCase)
    {
        ["if"] = "where",
        ["ifelse"] = "where",
        ["iif"] = "where",
        ["piecewise"] = "where",
        ["select"] = "where",
        ["arcsin"] = "asin",
        ["arccos"] = "acos",
        ["arctan"] = "atan",
        ["arcsinh"] = "asinh",
        ["arccosh"] = "acosh",
        ["arctanh"] = "atanh",
        ["arsinh"] = "asinh",
        ["arcosh"] = "acosh",
        ["artanh"] = "atanh",
        ["tg"] = "tan",
        ["sh"] = "sinh",
        ["ch"] = "cosh",
        ["th"] = "tanh",
        ["sgn"] = "sign",
        ["sigm"] = "sigmoid",
        ["sigma"] = "sigmoid",
        ["lg"] = "log10",
        ["ld"] = "log2",
        ["lb"] = "log2",
        ["average"] = "mean",
        ["avg"] = "mean",
        ["fabs"] = "abs",
        ["maximum"] = "max",
        ["minimum"] = "min",
        ["heaviside"] = "step",
    };

    /// <summary>How functions that are not there are written by those that are.</summary>
    private static readonly Dictionary<string, string> Composed = new(StringComparer.OrdinalIgnoreCase)
    {
        ["cot"] = "1/tan(x)",
        ["ctg"] = "1/tan(x)",
        ["cotan"] = "1/tan(x)",
        ["sec"] = "1/cos(x)",
        ["csc"] = "1/sin(x)",
        ["cosec"] = "1/sin(x)",
        ["coth"] = "1/tanh(x)",
        ["sech"] = "1/cosh(x)",
        ["csch"] = "1/sinh(x)",
        ["acot"] = "pi/2 - atan(x)",
        ["sinc"] = "where(x != 0, sin(x)/x, 1)",
        ["erfc"] = "1 - erf(x)",
        ["hypot"] = "sqrt(x^2 + y^2)",
        ["norm"] = "sqrt(x^2 + y^2)",
        ["square"] = "x^2",
        ["exp2"] = "2^x",
        ["exp10"] = "10^x",
        ["trunc"] = "sign(x)*floor(abs(x))",
        ["fix"] = "sign(x)*floor(abs(x))",
        ["int"] = "floor(x)",
        ["fmod"] = "mod(x, y)",
        ["rem"] = "mod(x, y)",
        ["swish"] = "x*sigmoid(x)",
        ["silu"] = "x*sigmoid(x)",
        ["gelu"] = "x*(1 + erf(x/sqrt(2)))/2",
        ["leaky_relu"] = "max(x, 0.01x)",
        ["leakyrelu"] = "max(x, 0.01x)",
        ["elu"] = "where(x > 0, x, expm1(x))",
        ["root"] = "x^(1/n)",
        ["factorial"] = "the product",
        ["xor"] = "(a != 0) != (b != 0)",
        ["normcdf"] = "(1 + erf(x/sqrt(2)))/2",
    };

    /// <summary>The formula for a function that is not there; null for others.</summary>
    public static string? Formula(string name) => Composed.GetValueOrDefault(name);

    /// <summary>A call whose parentheses were left out, such as <c>sin(x)</c> for <c>sinx</c>; null for other names.</summary>
    public static string? RunTogether(string name)
    {
        if (name.Length < 3 || name[^1] is not ('x' or 'y'))
            return null;
        var called = name[..^1].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        var start = Functions.Find(name[..^1]) is null ? called : name[..^1];
        return Functions.Find(start) is { MostArguments: 1 } and not Aggregate ? $"{start}({name[start.Length..]})" : null;
    }

    /// <summary>The function that was meant; null where none is near.</summary>
    public static string? Function(string name)
    {
        if (Foreign.TryGetValue(name, out var meant) && Functions.Find(meant) is not null)
            return meant;
        var names = Functions.All.SelectMany(one => one.Aliases.Prepend(one.Name)).Where(one => Functions.Find(one) is not null);
        return NearestName.Of(name, names, one => one.ToLowerInvariant());
    }
}
