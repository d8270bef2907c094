using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>One round marker a point.</summary>
public sealed class ScatterTrace : Trace
{
    internal ScatterTrace(Points points, double[]? z = null)
    {
        if (z is not null && z.Length != points.Count)
            throw Error.Shape($"AddScatter needs one z for each x, got {points.Count} x and {z.Length} z.");
        (Points, Z) = (points, z);
    }

    /// <summary>Diameter of a marker. Range: above 0. Unit: CSS pixels.</summary>
    public double MarkerSize { get; set => field = Require.Positive(value, nameof(MarkerSize)); } = 7;

    public IReadOnlyList<double> X => Points.X;

    public IReadOnlyList<double> Y => Points.Y;

    /// <summary>Heights; null on a plane.</summary>
    public IReadOnlyList<double>? Z { get; }

    internal Points Points { get; }

    internal override bool IsSpatial => Z is not null;

    internal override void Extend(DataRange x, DataRange y) => DataRange.ExtendPairs(x, y, Points, DataRange.MarkerAir);

    internal override void ExtendHeight(DataRange z)
    {
        foreach (var height in Z ?? [])
            z.Add(height);
    }
}
