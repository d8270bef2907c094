namespace Nadir;

/// <summary>Yes-or-no samples by descending score; equal scores are one step, since no threshold parts them.</summary>
internal sealed class RankedScores
{
    private readonly List<double> thresholds = [], yes = [], no = [];

    /// <param name="scores">Sorted here; the array is given away.</param>
    /// <param name="samples">Of each score: its weight, negative for no.</param>
    public RankedScores(double[] scores, double[] samples)
    {
        Array.Sort(scores, samples);
        var (hits, falseAlarms) = (default(CompensatedSum), default(CompensatedSum));
        for (var i = scores.Length - 1; i >= 0; i--)
        {
            if (samples[i] > 0)
                hits.Add(samples[i]);
            else
                falseAlarms.Add(-samples[i]);
            if (i > 0 && scores[i - 1] == scores[i])
                continue;
            thresholds.Add(scores[i]);
            yes.Add(hits.Value);
            no.Add(falseAlarms.Value);
        }
    }

    /// <summary>How many different scores there are.</summary>
    public int Steps => thresholds.Count;

    /// <summary>The weight of all that are yes.</summary>
    public double AllYes => Steps == 0 ? 0 : yes[^1];

    /// <summary>The weight of all that are no.</summary>
    public double AllNo => Steps == 0 ? 0 : no[^1];

    /// <summary>The different scores, the largest first.</summary>
    public IReadOnlyList<double> Thresholds => thresholds;

    /// <summary>How many that are yes score at least the threshold of a step: true positives.</summary>
    public double Hits(int step) => yes[step];

    /// <summary>How many that are no score at least the threshold of a step: false positives.</summary>
    public double FalseAlarms(int step) => no[step];

    /// <summary>How often a yes scores above a no, half of the ties among it: the area under the ROC curve.</summary>
    public double AreaUnderRoc()
    {
        var area = default(CompensatedSum);
        var (hits, falseAlarms) = (0.0, 0.0);
        for (var step = 0; step < Steps; step++)
        {
            area.Add((no[step] - falseAlarms) * ((hits + yes[step]) / 2));
            (hits, falseAlarms) = (yes[step], no[step]);
        }

        return area.Value / (AllYes * AllNo);
    }

    /// <summary>The mean of precision over recall, step by step.</summary>
    public double AveragePrecision()
    {
        var sum = default(CompensatedSum);
        var hits = 0.0;
        for (var step = 0; step < Steps; step++)
        {
            sum.Add((yes[step] - hits) * (yes[step] / (yes[step] + no[step])));
            hits = yes[step];
        }

        return sum.Value / AllYes;
    }
}
