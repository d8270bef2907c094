using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>The probability of being wrong to the power gamma.</summary>
/// <remarks>The usual powers are products: a general power costs as much as all the rest of the loss.</remarks>
internal readonly record struct FocalFactor(double Gamma)
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Value<L>(L wrong)
        where L : struct, ILane<L> => Gamma switch
        {
            0 => 1,
            1 => wrong,
            2 => wrong * wrong,
            _ => L.Pow(wrong, Gamma),
        };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Slope<L>(L wrong)
        where L : struct, ILane<L> => Gamma switch
        {
            0 => 0,
            1 => 1,
            2 => wrong + wrong,
            _ => Gamma * L.Pow(wrong, Gamma - 1),
        };
}
