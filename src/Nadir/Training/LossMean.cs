namespace Nadir;

/// <summary>An epoch's loss from its batches': the mean over samples, or the sum where the loss is one.</summary>
internal struct LossMean(Loss loss)
{
    private double sum;
    private long samples;

    public readonly double Result => loss.Reduction == Reduction.Sum ? sum : sum / samples;

    public void Add(double value, int count)
    {
        sum += loss.Reduction == Reduction.Sum ? value : value * count;
        samples += count;
    }
}
