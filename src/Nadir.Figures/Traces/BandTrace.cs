using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>The area between a lower and an upper line over the same x, such as a deviation around a mean; translucent.</summary>
public sealed class BandTrace : Trace
{
    internal BandTrace(double[] x, double[] low, double[] high)
    {
        if (x.Length != low.Length || x.Length != high.Length)
            throw Error.Shape($"AddBand needs a low and a high for each x, got {x.Length} x, {low.Length} low and {high.Length} high; NaN leaves a gap.");
        (X, Low, High) = (x, low, high);
    }

    public IReadOnlyList<double> X { get; }

    public IReadOnlyList<double> Low { get; }

    public IReadOnlyList<double> High { get; }

    internal override void Extend(DataRange x, DataRange y)
    {
        DataRange.ExtendPairs(x, y, Points.Of(nameof(BandTrace), X, Low), DataRange.LineAir);
        DataRange.ExtendPairs(x, y, Points.Of(nameof(BandTrace), X, High), DataRange.LineAir);
    }
}
