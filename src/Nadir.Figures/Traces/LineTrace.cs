using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>A line through points. A point between two gaps is drawn as a dot.</summary>
public sealed class LineTrace : Trace
{
    internal LineTrace(Points points) => Points = points;

    /// <summary>Range: above 0. Unit: CSS pixels.</summary>
    public double Thickness { get; set => field = Require.Positive(value, nameof(Thickness)); } = 2;

    public LineDash Dash { get; set => field = Require.Defined(value, nameof(Dash)); }

    /// <summary>Whether each point also gets a marker.</summary>
    public bool Markers { get; set; }

    public IReadOnlyList<double> X => Points.X;

    public IReadOnlyList<double> Y => Points.Y;

    internal Points Points { get; }

    internal override void Extend(DataRange x, DataRange y) => DataRange.ExtendPairs(x, y, Points, DataRange.LineAir);
}
