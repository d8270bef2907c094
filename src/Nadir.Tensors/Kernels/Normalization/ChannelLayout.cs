using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>An array [outer, channels, inner] whose channels are worked on one by one.</summary>
/// <remarks>
/// A part is a channel. Where a channel's neighbours in memory are few, a part is a block of channels that is laid aside
/// with each channel in one piece.
/// </remarks>
internal readonly record struct ChannelLayout(int Outer, int Channels, int Inner)
{
    private const int ShortestRun = 32;
    private const int ColumnsAside = 16;

    /// <summary>A shape with the channels on an axis.</summary>
    public static ChannelLayout Of(Shape shape, int axis)
    {
        var inner = shape.Stride(axis);
        var image = shape[axis] * inner;
        return new ChannelLayout(image == 0 ? 0 : shape.Count / image, shape[axis], inner);
    }

    /// <summary>Elements of a channel.</summary>
    public int Length => Outer * Inner;

    public long Count => (long)Length * Channels;

    public bool LiesAside => Inner < ShortestRun;

    public int Parts => (Channels + ChannelsAPart - 1) / ChannelsAPart;

    public int ElementsAside => LiesAside ? ChannelsAPart * Length : 0;

    private int ChannelsAPart => LiesAside ? Math.Max(1, ColumnsAside / Math.Max(1, Inner)) : 1;

    public (int First, int End) ChannelsOf(int part) =>
        (part * ChannelsAPart, Math.Min(Channels, (part + 1) * ChannelsAPart));

    /// <summary>A channel where it lies, or in what was laid aside of its part.</summary>
    public unsafe ChannelRuns<T> Channel<T>(int channel, T* array, T* aside)
        where T : unmanaged => LiesAside
            ? new ChannelRuns<T>(aside + ((nint)(channel % ChannelsAPart) * Length), 0, 1, Length)
            : new ChannelRuns<T>(array + ((nint)channel * Inner), (nint)Channels * Inner, Outer, Inner);

    /// <summary>Lays a part's channels aside, each in one piece.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public unsafe void LayAside<T>(int part, T* array, T* aside)
        where T : unmanaged
    {
        var (first, end) = ChannelsOf(part);
        Transposition.Run(
            array + ((nint)first * Inner), (nint)Channels * Inner, Outer, (end - first) * Inner, aside, Outer);
    }

    /// <summary>Puts what was laid aside in its place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public unsafe void PutBack<T>(int part, T* aside, T* array)
        where T : unmanaged
    {
        var (first, end) = ChannelsOf(part);
        Transposition.Run(
            aside, Outer, (end - first) * Inner, Outer, array + ((nint)first * Inner), (nint)Channels * Inner);
    }
}
