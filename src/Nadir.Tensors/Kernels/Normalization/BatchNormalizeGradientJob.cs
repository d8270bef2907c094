using System.Numerics;
using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>The gradients of batch normalization, a channel after another.</summary>
internal readonly unsafe struct BatchNormalizeGradientJob<TSimd, TVector, T>(BatchNormalizePlan<T> plan) : IJob
    where TSimd : struct, ISimd<TVector, T>
    where TVector : struct
    where T : unmanaged, IFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Run(int part)
    {
        var layout = plan.Layout;
        using var asideX = ScratchPool.Rent<T>(layout.ElementsAside);
        using var asideDy = ScratchPool.Rent<T>(layout.ElementsAside);
        if (layout.LiesAside)
        {
            layout.LayAside(part, plan.X, asideX.Pointer);
            layout.LayAside(part, plan.Dy, asideDy.Pointer);
        }

        var (first, end) = layout.ChannelsOf(part);
        for (var channel = first; channel < end; channel++)
        {
            var elements = layout.Channel(channel, plan.X, asideX.Pointer);
            var slopes = layout.Channel(channel, plan.Dy, asideDy.Pointer);
            var (sum, product) = ChannelSums<TSimd, TVector, T>.Slopes(elements, slopes, plan.Mean[channel]);
            var inverse = 1 / Math.Sqrt(double.CreateTruncating(plan.Variance[channel]) + plan.Epsilon);
            plan.DScale[channel] = T.CreateTruncating(product * inverse);
            plan.DShift[channel] = T.CreateTruncating(sum);
            if (plan.Dx == null)
                continue;
            var factor = double.CreateTruncating(plan.Scale[channel]) * inverse;

            // What the batch's own mean and variance take back of each element's slope.
            var (lean, shift) = plan.Measures
                ? (-factor * inverse * inverse * product / layout.Length, -factor * sum / layout.Length)
                : (0.0, 0.0);
            ChannelMap<TSimd, TVector, T>.Run(
                slopes, T.CreateTruncating(factor), elements, -plan.Mean[channel], T.CreateTruncating(lean),
                T.CreateTruncating(shift), layout.Channel(channel, plan.Dx, asideDy.Pointer));
        }

        if (layout.LiesAside && plan.Dx != null)
            layout.PutBack(part, asideDy.Pointer, plan.Dx);
    }
}
