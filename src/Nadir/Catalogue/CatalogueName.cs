namespace Nadir;

/// <summary>How names are compared, and which name a mistyped one was probably meant to be.</summary>
public static class CatalogueName
{
    /// <summary>Whether two names are the same but for case, hyphens and underscores.</summary>
    public static bool Same(string left, string right) => Plain(left) == Plain(right);

    /// <summary>The nearest of several names, if one is near enough to be a slip of the finger.</summary>
    public static string? Nearest(string name, IEnumerable<string> candidates) => NearestName.Of(name, candidates, Plain);

    /// <summary>The sentence that offers the nearest name, or none.</summary>
    public static string DidYouMean(string name, IEnumerable<string> candidates) =>
        Nearest(name, candidates) is { } nearest ? $" Did you mean '{nearest}'?" : "";

    private static string Plain(string name) =>
        string.Concat(name.Where(c => c is not ('-' or '_' or ' '))).ToLowerInvariant();
}
