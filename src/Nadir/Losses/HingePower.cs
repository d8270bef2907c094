using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>scale·max(0, 2x) or scale·max(0, 2x)² of half a margin x that is missed, where a mask is not 0.</summary>
/// <remarks>Half margins: the whole one of the largest numbers would overflow before it is scaled.</remarks>
internal readonly record struct HingePower(bool IsSquare, double Scale) : IPairFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Value<L>(L target, L prediction)
        where L : struct, ILane<L>
    {
        var missed = L.Max(prediction, 0);
        var value = IsSquare ? 4 * Scale * missed * missed : 2 * Scale * missed;
        return L.Select(target == 0, 0, target * value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L TargetSlope<L>(L target, L prediction)
        where L : struct, ILane<L> => Value<L>(1, prediction);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L PredictionSlope<L>(L target, L prediction)
        where L : struct, ILane<L>
    {
        var slope = IsSquare ? 8 * Scale * L.Max(prediction, 0) : L.Select(prediction > 0, 2 * Scale, 0);
        return L.Select(target == 0, 0, target * slope);
    }
}
