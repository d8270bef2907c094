namespace Nadir;

/// <summary>How names are compared, and which name a mistyped one was probably meant to be.</summary>
public static class CatalogueName
{
    /// <summary>Whether two names are the same but for case, hyphens and underscores.</summary>
    public static bool Same(string left, string right) => Plain(left) == Plain(right);

    /// <summary>The nearest of several names, if one is near enough to be a slip of the finger.</summary>
    public static string? Nearest(string name, IEnumerable<string> candidates)
    {
        var wanted = Plain(name);
        var best = candidates
            .Select(candidate => (Candidate: candidate, Distance: Distance(wanted, Plain(candidate))))
            .OrderBy(pair => pair.Distance)
            .ThenBy(pair => pair.Candidate, StringComparer.Ordinal)
            .FirstOrDefault();
        if (best.Candidate is null)
            return null;
        return best.Distance <= Math.Max(1, Plain(best.Candidate).Length / 3) ? best.Candidate : null;
    }

    /// <summary>The sentence that offers the nearest name, or none.</summary>
    public static string DidYouMean(string name, IEnumerable<string> candidates) =>
        Nearest(name, candidates) is { } nearest ? $" Did you mean '{nearest}'?" : "";

    private static string Plain(string name) =>
        string.Concat(name.Where(c => c is not ('-' or '_' or ' '))).ToLowerInvariant();

    /// <summary>Insertions, deletions, replacements and exchanges of neighbours from one to the other.</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var replace = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(replace, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[a.Length, b.Length];
    }
}
