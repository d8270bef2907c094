using System.Numerics;
using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Batch normalization of a channel after another: its statistics, then its elements, while they are in the cache.</summary>
internal readonly unsafe struct BatchNormalizeJob<TSimd, TVector, T>(BatchNormalizePlan<T> plan) : IJob
    where TSimd : struct, ISimd<TVector, T>
    where TVector : struct
    where T : unmanaged, IFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Run(int part)
    {
        var layout = plan.Layout;
        using var aside = ScratchPool.Rent<T>(layout.ElementsAside);
        if (layout.LiesAside)
            layout.LayAside(part, plan.X, aside.Pointer);
        var (first, end) = layout.ChannelsOf(part);
        for (var channel = first; channel < end; channel++)
        {
            var elements = layout.Channel(channel, plan.X, aside.Pointer);
            var centre = plan.Mean[channel];
            var (offset, spread) = (0.0, double.CreateTruncating(plan.Variance[channel]));
            if (plan.Measures)
                (centre, offset, spread) = Measure(channel, elements);
            var factor = double.CreateTruncating(plan.Scale[channel]) / Math.Sqrt(spread + plan.Epsilon);
            var start = double.CreateTruncating(plan.Shift[channel]) - (offset * factor);
            ChannelMap<TSimd, TVector, T>.Run(
                elements, -centre, T.CreateTruncating(factor), T.CreateTruncating(start),
                layout.Channel(channel, plan.Y, aside.Pointer));
        }

        if (layout.LiesAside)
            layout.PutBack(part, aside.Pointer, plan.Y);
    }

    /// <summary>A number near the mean, how far the mean lies from it, and the variance.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private (T Centre, double Offset, double Spread) Measure(int channel, in ChannelRuns<T> elements)
    {
        // Sums of elements far from 0 lose digits; distances from a number near the mean keep them.
        var centre = T.CreateTruncating(ChannelSums<TSimd, TVector, T>.Sum(elements) / plan.Layout.Length);
        var (distances, squares) = ChannelSums<TSimd, TVector, T>.Distances(elements, centre);
        var offset = distances / plan.Layout.Length;
        var spread = Math.Max(0, (squares / plan.Layout.Length) - (offset * offset));
        plan.Mean[channel] = T.CreateTruncating(double.CreateTruncating(centre) + offset);
        plan.Variance[channel] = T.CreateTruncating(spread);
        return (centre, offset, spread);
    }
}
