using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>Brightness as networks take it: a byte over 255.</summary>
internal static class GreyLevels
{
    private static readonly float[] Levels = [.. Enumerable.Range(0, 256).Select(level => level / 255f)];

    /// <summary>The brightness of each byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Of(ReadOnlySpan<byte> bytes, Span<float> levels)
    {
        for (var i = 0; i < bytes.Length; i++)
            levels[i] = Levels[bytes[i]];
    }

    /// <summary>Images read as whole numbers from 0 to 255, in another shape and from 0 to 1.</summary>
    /// <param name="bytes">Float32; nobody else reads it, so it is changed where it lies.</param>
    /// <param name="shape">As many elements.</param>
    public static Tensor Scaled(Tensor bytes, Shape shape)
    {
        Scale(bytes.Elements<float>());
        return bytes.Reshape(shape).Keep();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Scale(Span<float> levels)
    {
        foreach (ref var level in levels)
            level /= 255f;
    }
}
