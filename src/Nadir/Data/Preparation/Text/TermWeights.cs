namespace Nadir;

/// <summary>Counts of terms made to weights: damped, times the inverse document frequency, each row brought to size 1.</summary>
/// <param name="Norm">What each row is divided by.</param>
/// <param name="UseIdf">Whether rare terms weigh more.</param>
/// <param name="SmoothIdf">Whether frequencies are counted as if one more text held every term.</param>
/// <param name="SublinearTf">Whether a count n becomes 1 + ln n.</param>
internal readonly record struct TermWeights(RowNorm Norm, bool UseIdf, bool SmoothIdf, bool SublinearTf)
{
    /// <summary>ln(texts / texts with the term) + 1 for each term.</summary>
    public double[] Learn(double[][] counts)
    {
        var one = SmoothIdf ? 1 : 0;
        return Array.ConvertAll(counts, own => Math.Log((own.Length + one) / (double)(own.Count(count => count != 0) + one)) + 1);
    }

    /// <summary>Changes counts to weights in place.</summary>
    public void Apply(double[][] counts, double[] idf)
    {
        for (var term = 0; term < counts.Length; term++)
        {
            var own = counts[term];
            for (var row = 0; row < own.Length; row++)
            {
                if (own[row] != 0)
                    own[row] = (SublinearTf ? Math.Log(own[row]) + 1 : own[row]) * (UseIdf ? idf[term] : 1);
            }
        }

        Normalize(counts, Norm);
    }

    /// <summary>Brings each row to size 1; a row of zeros stays.</summary>
    public static void Normalize(double[][] columns, RowNorm norm)
    {
        if (norm == RowNorm.None || columns.Length == 0)
            return;
        var sizes = new double[columns[0].Length];
        foreach (var own in columns)
        {
            for (var row = 0; row < own.Length; row++)
                sizes[row] += norm == RowNorm.L1 ? Math.Abs(own[row]) : own[row] * own[row];
        }

        for (var row = 0; row < sizes.Length; row++)
            sizes[row] = sizes[row] == 0 ? 1 : norm == RowNorm.L1 ? sizes[row] : Math.Sqrt(sizes[row]);
        foreach (var own in columns)
        {
            for (var row = 0; row < own.Length; row++)
                own[row] /= sizes[row];
        }
    }

    /// <summary>Reads inverse document frequencies from a file.</summary>
    public static double[] Read(StrictValue learned, int terms) => LearnedJson.Numbers(learned, "idf", terms);
}
