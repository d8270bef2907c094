using System.Numerics;
using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>The gradient of a convolution's bias: images are added onto each other, then each channel's plane is summed.</summary>
/// <remarks>The order depends on the shape alone: the same bits at every width and thread count.</remarks>
internal readonly unsafe struct BiasGradient<TSimd, TVector, T> : IJob
    where TSimd : struct, ISimd<TVector, T>
    where TVector : struct
    where T : unmanaged, IFloatingPointIeee754<T>
{
    // As many as float32 adds without losing digits that the sum over a plane would keep.
    private const int ImagesABlock = 64;
    private const int ElementsAPart = 4096;
    private const int MostChannelsAPart = 64;

    private readonly ConvolutionShape shape;
    private readonly T* dy;
    private readonly T* db;
    private readonly int channels;

    private BiasGradient(in ConvolutionShape shape, T* dy, T* db)
    {
        this.shape = shape;
        this.dy = dy;
        this.db = db;
        channels = Math.Clamp(ElementsAPart / shape.OutputPlane, 1, MostChannelsAPart);
    }

    public static void Run(in ConvolutionShape shape, T* dy, T* db)
    {
        var job = new BiasGradient<TSimd, TVector, T>(shape, dy, db);
        WorkerPool.Run(
            job, (shape.OutputChannels + job.channels - 1) / job.channels, Parallelism.ThreadsFor(shape.OutputLength / 32));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Run(int part)
    {
        var first = part * channels;
        var count = Math.Min(channels, shape.OutputChannels - first);
        var length = count * shape.OutputPlane;
        using var added = ScratchPool.Rent<T>(length);
        var sums = stackalloc double[MostChannelsAPart];
        new Span<double>(sums, count).Clear();
        for (var start = 0; start < shape.Batch; start += ImagesABlock)
        {
            added.Span.Clear();
            AddImages(start, Math.Min(start + ImagesABlock, shape.Batch), dy + ((nint)first * shape.OutputPlane), added.Pointer, length);
            for (var channel = 0; channel < count; channel++)
                sums[channel] += Lanewise.Sum(new ReadOnlySpan<T>(added.Pointer + (channel * shape.OutputPlane), shape.OutputPlane));
        }

        for (var channel = 0; channel < count; channel++)
            db[first + channel] = T.CreateTruncating(sums[channel]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void AddImages(int image, int end, T* source, T* added, int length)
    {
        var step = (nint)shape.OutputImage;
        for (; image + 4 <= end; image += 4)
        {
            var from = source + (image * step);
            var at = 0;
            for (; at + TSimd.Count <= length; at += TSimd.Count, from += TSimd.Count)
            {
                var lower = TSimd.Add(TSimd.Load(from), TSimd.Load(from + step));
                var upper = TSimd.Add(TSimd.Load(from + (2 * step)), TSimd.Load(from + (3 * step)));
                TSimd.Store(TSimd.Add(TSimd.Load(added + at), TSimd.Add(lower, upper)), added + at);
            }

            for (; at < length; at++, from++)
                added[at] += (from[0] + from[step]) + (from[2 * step] + from[3 * step]);
        }

        for (; image < end; image++)
        {
            var from = source + (image * step);
            var at = 0;
            for (; at + TSimd.Count <= length; at += TSimd.Count)
                TSimd.Store(TSimd.Add(TSimd.Load(added + at), TSimd.Load(from + at)), added + at);
            for (; at < length; at++)
                added[at] += from[at];
        }
    }
}
