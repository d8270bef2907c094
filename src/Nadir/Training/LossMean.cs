namespace Nadir;

/// <summary>An epoch's loss from its batches': the mean over samples, or the sum where the loss is one.</summary>
/// <remarks>Penalties are no sum over samples: their mean over batches is added once.</remarks>
internal struct LossMean(Loss loss)
{
    private double sum, penalties;
    private long samples;

    public readonly double Result => loss.Reduction == Reduction.Sum ? sum + (penalties / Math.Max(1, samples)) : sum / samples;

    /// <summary>Adds a batch.</summary>
    /// <param name="value">Its loss with penalties.</param>
    /// <param name="penalty">The penalties in it.</param>
    /// <param name="count">How many samples it has.</param>
    public void Add(double value, double penalty, int count)
    {
        sum += loss.Reduction == Reduction.Sum ? value - penalty : value * count;
        penalties += penalty * count;
        samples += count;
    }
}
