namespace Nadir;

/// <summary>Which terms count, and the column each has.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    public Vocabulary(IEnumerable<string> terms)
    {
        Terms = [.. terms];
        for (var i = 0; i < Terms.Length; i++)
        {
            if (!places.TryAdd(Require.Present(Terms[i]), i))
                throw Error.Argument($"vocabulary has '{Terms[i]}' twice. Give each term once.", "vocabulary");
        }

        if (Terms.Length == 0)
            throw Error.Argument($"vocabulary is empty. Give terms, or leave it out to learn them.", "vocabulary");
    }

    public string[] Terms { get; }

    /// <summary>The terms of texts, in order, pruned by how many of the texts have them.</summary>
    public static Vocabulary Learn(IReadOnlyList<IReadOnlyList<string>> texts, double minDf, double maxDf, int? maxFeatures)
    {
        var (holders, uses) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var terms in texts)
        {
            foreach (var term in terms)
                uses[term] = uses.GetValueOrDefault(term) + 1;
            foreach (var term in terms.Distinct(StringComparer.Ordinal))
                holders[term] = holders.GetValueOrDefault(term) + 1;
        }

        if (holders.Count == 0)
            throw Error.Argument($"The {texts.Count} texts hold no term: they are empty, or of stop words and single characters alone.");
        var (least, most) = (minDf < 1 ? minDf * texts.Count : minDf, maxDf <= 1 ? maxDf * texts.Count : maxDf);
        if (most < least)
            throw Error.Argument($"maxDf {maxDf} allows at most {most} texts a term, minDf {minDf} asks for {least}. Lower minDf, or raise maxDf.");
        var kept = holders.Where(pair => pair.Value >= least && pair.Value <= most).Select(pair => pair.Key).Order(CodePointOrder.Instance).ToList();
        if (kept.Count == 0)
            throw Error.Argument($"None of the {holders.Count} terms is in {least} to {most} of the {texts.Count} texts. Lower minDf, or raise maxDf.");
        return new Vocabulary(maxFeatures is { } limit && limit < kept.Count
            ? kept.OrderByDescending(term => uses[term]).Take(limit).Order(CodePointOrder.Instance)
            : kept);
    }

    /// <summary>How often each term stands in each text: a list for each term.</summary>
    public double[][] Counts(IReadOnlyList<IReadOnlyList<string>> texts, bool binary, string who)
    {
        DenseSize.Check(texts.Count, Terms.Length, who, "Lower maxFeatures, raise minDf, or pass fewer texts at once.");
        var counts = Terms.Select(_ => new double[texts.Count]).ToArray();
        for (var row = 0; row < texts.Count; row++)
        {
            foreach (var term in texts[row])
            {
                if (places.TryGetValue(term, out var place))
                    counts[place][row] = binary ? 1 : counts[place][row] + 1;
            }
        }

        return counts;
    }
}
