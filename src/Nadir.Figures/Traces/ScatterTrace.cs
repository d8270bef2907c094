using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>One round marker a point.</summary>
public sealed class ScatterTrace : Trace
{
    internal ScatterTrace(Points points) => Points = points;

    /// <summary>Diameter of a marker. Range: above 0. Unit: CSS pixels.</summary>
    public double MarkerSize { get; set => field = Require.Positive(value, nameof(MarkerSize)); } = 7;

    public IReadOnlyList<double> X => Points.X;

    public IReadOnlyList<double> Y => Points.Y;

    internal Points Points { get; }

    internal override void Extend(DataRange x, DataRange y) => DataRange.ExtendPairs(x, y, Points, DataRange.MarkerAir);
}
