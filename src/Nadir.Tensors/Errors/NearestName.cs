namespace Nadir.Tensors;

/// <summary>Which name a mistyped one was probably meant to be.</summary>
internal static class NearestName
{
    /// <summary>The nearest of several names, if one is near enough to be a slip of the finger.</summary>
    /// <param name="name">The mistyped name.</param>
    /// <param name="candidates">The names there are.</param>
    /// <param name="plain">What of a name counts, such as its lower case.</param>
    public static string? Of(string name, IEnumerable<string> candidates, Func<string, string> plain)
    {
        var wanted = plain(name);
        var best = candidates
            .Select(candidate => (Candidate: candidate, Distance: Distance(wanted, plain(candidate))))
            .OrderBy(pair => pair.Distance)
            .ThenByDescending(pair => wanted.AsSpan().CommonPrefixLength(plain(pair.Candidate)))
            .ThenBy(pair => pair.Candidate, StringComparer.Ordinal)
            .FirstOrDefault();
        if (best.Candidate is null)
            return null;
        return best.Distance <= Math.Max(1, plain(best.Candidate).Length / 3) ? best.Candidate : null;
    }

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
