using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>Labels as −1 and 1, whichever two numbers stand for them.</summary>
internal static class SignedLabel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static L Signed<L>(this BinaryLabels labels, L target)
        where L : struct, ILane<L> => labels == BinaryLabels.ZeroOne ? target + target - 1 : target;

    /// <summary>How the signed label changes with the target.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double SignedSlope(this BinaryLabels labels) => labels == BinaryLabels.ZeroOne ? 2 : 1;
}
