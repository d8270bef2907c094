namespace Nadir;

/// <summary>The mutual information that labelings of given cluster sizes have by chance.</summary>
internal static class ExpectedInformation
{
    /// <summary>The mean over all labelings with these cluster sizes, after Vinh, Epps and Bailey 2010.</summary>
    public static double Of(Contingency labels)
    {
        var logFactorials = LogFactorials((int)labels.Samples);
        var sum = default(CompensatedSum);
        // Equal sizes bring equal numbers: each pair of different sizes is worked out once.
        foreach (var actual in labels.Actual.GroupBy(size => size))
        {
            foreach (var found in labels.Found.GroupBy(size => size))
            {
                var information = OfPair((int)actual.Key, (int)found.Key, (int)labels.Samples, logFactorials);
                sum.Add((double)actual.Count() * found.Count() * information);
            }
        }

        return sum.Value;
    }

    private static double OfPair(int actual, int found, int samples, double[] logFactorials)
    {
        var sum = default(CompensatedSum);
        var common = logFactorials[actual] + logFactorials[found] + logFactorials[samples - actual]
            + logFactorials[samples - found] - logFactorials[samples];
        for (var both = Math.Max(1, actual + found - samples); both <= Math.Min(actual, found); both++)
        {
            var logProbability = common - logFactorials[both] - logFactorials[actual - both]
                - logFactorials[found - both] - logFactorials[samples - actual - found + both];
            var information = (double)both / samples * Elementary.Log((double)both / actual * ((double)samples / found));
            sum.Add(information * Elementary.Exp(logProbability));
        }

        return sum.Value;
    }

    private static double[] LogFactorials(int highest)
    {
        var logs = new double[highest + 1];
        var sum = default(CompensatedSum);
        for (var number = 2; number <= highest; number++)
        {
            sum.Add(Elementary.Log(number));
            logs[number] = sum.Value;
        }

        return logs;
    }
}
