using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Nadir.Tensors;

/// <summary>The register width that elementwise work runs at: the widest the processor has.</summary>
internal static class LaneWidth
{
    private static int? forced;

    /// <summary>512, 256 or 128 bits; 0 is the scalar lane. Tests set it to compare widths; null gives it back.</summary>
    internal static int? Forced
    {
        get => forced;
        set => forced = value is null or 0 or 128 or 256 or 512
            ? value
            : throw Error.OutOfRange($"A lane is 0 (scalar), 128, 256 or 512 bits wide, got {value}.", nameof(value));
    }

    internal static int Bits
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => forced ?? Widest;
    }

    internal static int Widest =>
        Vector512.IsHardwareAccelerated ? 512
        : Vector256.IsHardwareAccelerated ? 256
        : Vector128.IsHardwareAccelerated ? 128
        : 0;
}
