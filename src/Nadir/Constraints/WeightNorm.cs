namespace Nadir;

/// <summary>Weights scaled to other lengths along an axis.</summary>
internal static class WeightNorm
{
    // Keras' guard, so that weights of zeros stay zeros.
    private const double Guard = 1e-7;

    /// <summary>Each vector along the axis scaled from its length to another; without axis each unit's inputs.</summary>
    public static Tensor Scaled(Tensor weights, int? axis, Func<double, double> wanted)
    {
        if (axis is null && weights.Rank != 1)
        {
            var units = weights.Rank == 0 ? 1 : weights.Shape[0];
            return Along(weights.Reshape(units, weights.Count / Math.Max(1, units)), 1, wanted).Reshape(weights.Shape);
        }

        return Along(weights, weights.Shape.Axis(axis ?? 0, "A constraint"), wanted);
    }

    private static Tensor Along(Tensor weights, int axis, Func<double, double> wanted)
    {
        var lengths = weights.Square().Sum(axis, keepAxis: true).Sqrt();
        var scales = lengths.ToArray<double>();
        foreach (ref var scale in scales.AsSpan())
            scale = wanted(scale) / (Guard + scale);
        return weights * Tensor.From(scales, lengths.Shape).To(weights.ElementType).BroadcastTo(weights.Shape);
    }
}
