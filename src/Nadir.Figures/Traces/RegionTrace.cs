using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>Filled polygons, translucent; where they overlap an even number of times, they are holes.</summary>
public sealed class RegionTrace : Trace
{
    internal RegionTrace(IEnumerable<(double[] X, double[] Y)> rings) =>
        Rings = [.. rings.Select(ring => Points.Of("AddRegion", ring.X, ring.Y))];

    /// <summary>Range: (0, 1].</summary>
    public double Opacity { get; set => field = Require.Share(value, nameof(Opacity)); } = 0.25;

    internal IReadOnlyList<Points> Rings { get; }

    internal override void Extend(DataRange x, DataRange y)
    {
        foreach (var ring in Rings)
            DataRange.ExtendPairs(x, y, ring, DataRange.LineAir);
    }
}
