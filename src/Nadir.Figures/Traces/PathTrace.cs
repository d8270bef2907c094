using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>Where something went, step by step: a line with its start and end marked, on a plane or, with heights, in space.</summary>
public sealed class PathTrace : Trace
{
    internal PathTrace(Points points, double[]? z)
    {
        if (z is not null && z.Length != points.Count)
            throw Error.Shape($"AddPath needs one z for each x, got {points.Count} x and {z.Length} z.");
        (Points, Z) = (points, z);
    }

    public IReadOnlyList<double> X => Points.X;

    public IReadOnlyList<double> Y => Points.Y;

    /// <summary>Heights; null on a plane.</summary>
    public IReadOnlyList<double>? Z { get; }

    /// <summary>Range: above 0. Unit: CSS pixels.</summary>
    public double Thickness { get; set => field = Require.Positive(value, nameof(Thickness)); } = 2;

    /// <summary>Whether each step gets a marker; its start and end always do.</summary>
    public bool Markers { get; set; }

    internal Points Points { get; }

    internal override bool IsSpatial => Z is not null;

    internal override void Extend(DataRange x, DataRange y) => DataRange.ExtendPairs(x, y, Points, DataRange.MarkerAir);

    internal override void ExtendHeight(DataRange z)
    {
        foreach (var height in Z ?? [])
            z.Add(height);
    }
}
