using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>What a name that is not known was probably meant to be.</summary>
internal static class KnownNames
{
    /// <summary>What other languages call some functions.</summary>
    private static readonly Dictionary<string, string> Foreign = new(StringComparer.OrdinalIgnoreCase)
    {
        ["if"] = "where", ["ifelse"] = "where", ["iif"] = "where", ["piecewise"] = "where", ["select"] = "where",
        ["arcsin"] = "asin", ["arccos"] = "acos", ["arctan"] = "atan", ["arcsinh"] = "asinh", ["arccosh"] = "acosh",
        ["arctanh"] = "atanh", ["arsinh"] = "asinh", ["arcosh"] = "acosh", ["artanh"] = "atanh", ["tg"] = "tan",
        ["sh"] = "sinh", ["ch"] = "cosh", ["th"] = "tanh", ["sgn"] = "sign", ["sigm"] = "sigmoid", ["sigma"] = "sigmoid",
        ["lg"] = "log10", ["ld"] = "log2", ["lb"] = "log2", ["average"] = "mean", ["avg"] = "mean", ["fabs"] = "abs",
        ["maximum"] = "max", ["minimum"] = "min", ["heaviside"] = "step",
    };

    /// <summary>The function that was meant; null where none is near.</summary>
    public static string? Function(string name)
    {
        if (Foreign.TryGetValue(name, out var meant) && Functions.Find(meant) is not null)
            return meant;
        var names = Functions.All.SelectMany(one => one.Aliases.Prepend(one.Name)).Where(one => char.IsLetter(one[0]));
        return NearestName.Of(name, names, one => one.ToLowerInvariant());
    }
}
