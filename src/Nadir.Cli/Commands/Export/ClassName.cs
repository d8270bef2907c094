using System.Text.RegularExpressions;

namespace Nadir.Cli;

/// <summary>What a C# class is called by its file's name.</summary>
internal static partial class ClassName
{
    /// <summary>Its words joined, each with a capital letter: <c>two-moons.cs</c> gives <c>TwoMoons</c>.</summary>
    public static string Of(string path)
    {
        var words = Word().Matches(Path.GetFileNameWithoutExtension(path)).Select(word => char.ToUpperInvariant(word.Value[0]) + word.Value[1..]);
        var name = string.Concat(words);
        return name.Length > 0 && char.IsLetter(name[0]) ? name : $"Model{name}";
    }

    [GeneratedRegex(@"[A-Za-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
