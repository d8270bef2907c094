using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>The places of a dilated window along one axis that lie inside the data.</summary>
internal readonly record struct Window(int First, int End, int Count)
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Window Clip(int start, int window, int dilation, int length)
    {
        var first = start >= 0 ? start : start + ((-start + dilation - 1) / dilation * dilation);
        var end = Math.Min(start + (dilation * (window - 1)) + 1, length);
        return new Window(first, end, end > first ? ((end - first - 1) / dilation) + 1 : 0);
    }
}
