using System.Text.RegularExpressions;

namespace Nadir;

/// <summary>Names that C# takes.</summary>
internal static partial class CSharpName
{
    // Classes that the source calls by their names alone.
    private static readonly string[] Called = ["ArgumentException", "BinaryPrimitives", "Convert", "Math"];

    // What stands in a class, or is used before it.
    private static readonly string[] Taken = [.. Called, "DecodeDoubles", "DecodeFloats", "InputLength", "OutputLength", "Predict", "System"];

    /// <summary>A layer's name with its number behind: <c>0.dense</c> becomes dense0.</summary>
    public static string Of(Layer layer, bool capital = false)
    {
        var dot = layer.Name.IndexOf('.', StringComparison.Ordinal);
        var name = $"{layer.Name[(dot + 1)..]}{layer.Name[..Math.Max(0, dot)]}";
        return capital ? Capital(name) : name;
    }

    public static string Capital(string name) => $"{char.ToUpperInvariant(name[0])}{name[1..]}";

    /// <summary>A class name, or the error that it cannot be one. Keywords begin with small letters.</summary>
    public static string Check(string name) => !Word().IsMatch(Require.Present(name))
        ? throw Error.Argument($"A class is named by a capital letter, then letters and digits, such as IrisModel; got \"{name}\".", nameof(name))
        : Taken.Contains(name) ? throw Error.Argument($"The class cannot be called {name}, which its source means something else by. Give it another name, such as {name}Model.", nameof(name))
        : name;

    /// <summary>A namespace, or the error that it cannot be one.</summary>
    public static string? CheckNamespace(string? name) => name is null || name.Split('.').All(part => Word().IsMatch(part) && !Called.Contains(part))
        ? name
        : throw Error.Argument($"A namespace is words with capital letters between dots, none of them {string.Join(", ", Called)}, such as Shop.Models; got \"{name}\".", nameof(name));

    [GeneratedRegex("^[A-Z][A-Za-z0-9_]*\\z")]
    private static partial Regex Word();
}
