using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>Weights whose lengths along an axis are brought between two bounds, all the way or a part of it.</summary>
internal readonly record struct WeightNorm(double Minimum, double Maximum, double Rate = 1) : IScalarFunction
{
    // Keras' guard, so that weights of zeros stay zeros.
    private const double Guard = 1e-7;

    public ReadOnlySpan<double> Kinks => new double[] { Minimum, Maximum };

    /// <summary>Each vector along the axis at its new length; without axis each unit's inputs.</summary>
    public Tensor Applied(Tensor weights, int? axis)
    {
        if (axis is null && weights.Rank != 1)
        {
            var units = weights.Rank == 0 ? 1 : weights.Shape[0];
            return Along(weights.Reshape(units, weights.Count / Math.Max(1, units)), 1).Reshape(weights.Shape);
        }

        return Along(weights, weights.Shape.Axis(axis ?? 0, "A constraint"));
    }

    /// <summary>What a vector of length x is multiplied by.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Value<L>(L x)
        where L : struct, ILane<L> => ((Rate * L.Min(L.Max(x, Minimum), Maximum)) + ((1 - Rate) * x)) / (x + Guard);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Slope<L>(L x, L y)
        where L : struct, ILane<L> => ((Rate * L.Select(x > Minimum, L.Select(x < Maximum, 1, 0), 0)) + (1 - Rate) - y) / (x + Guard);

    private Tensor Along(Tensor weights, int axis) =>
        weights * weights.Square().Sum(axis, keepAxis: true).Map(default(RootWithFlatZero)).Map(this).BroadcastTo(weights.Shape);
}
