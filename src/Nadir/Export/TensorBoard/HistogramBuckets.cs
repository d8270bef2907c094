namespace Nadir;

/// <summary>How often numbers fall between limits that grow by a tenth from 10⁻¹² on, on both sides of 0.</summary>
/// <remarks>The limits are those of TensorFlow's histogram summaries, so that curves of several programs compare.</remarks>
internal sealed class HistogramBuckets
{
    private const double Smallest = 1e-12, Largest = 1e20, Growth = 1.1;

    private static readonly double[] Bounds = MakeBounds();

    private readonly List<double> limits = [];
    private readonly List<double> counts = [];

    /// <summary>Sorts numbers into buckets.</summary>
    /// <param name="values">Finite.</param>
    public HistogramBuckets(ReadOnlySpan<double> values)
    {
        var all = new double[Bounds.Length];
        (Minimum, Maximum, Count) = (double.MaxValue, -double.MaxValue, values.Length);
        foreach (var value in values)
        {
            all[BucketOf(value)]++;
            Minimum = Math.Min(Minimum, value);
            Maximum = Math.Max(Maximum, value);
            Sum += value;
            SumOfSquares += value * value;
        }

        if (values.Length == 0)
            (Minimum, Maximum) = (0, 0);
        Collect(all);
    }

    /// <summary>The upper end of each bucket, which is not in it.</summary>
    public IReadOnlyList<double> Limits => limits;

    /// <summary>How many numbers are in each bucket; neighbours that are empty are one bucket.</summary>
    public IReadOnlyList<double> Counts => counts;

    public double Minimum { get; }

    public double Maximum { get; }

    public long Count { get; }

    public double Sum { get; }

    public double SumOfSquares { get; }

    private static double[] MakeBounds()
    {
        var positive = new List<double>();
        for (var bound = Smallest; bound < Largest; bound *= Growth)
            positive.Add(bound);
        positive.Add(double.MaxValue);
        return [.. positive.Select(bound => -bound).Reverse(), 0, .. positive];
    }

    private static int BucketOf(double value)
    {
        var place = Array.BinarySearch(Bounds, value);
        return Math.Min(place < 0 ? ~place : place + 1, Bounds.Length - 1);
    }

    private void Collect(double[] all)
    {
        for (var i = 0; i < all.Length; i++)
        {
            if (all[i] == 0 && counts is [.., 0])
            {
                limits[^1] = Bounds[i];
                continue;
            }

            limits.Add(Bounds[i]);
            counts.Add(all[i]);
        }
    }
}
