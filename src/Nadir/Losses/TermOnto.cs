using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>The term of one target and a prediction added to a sum; not a number where the prediction lies outside.</summary>
internal readonly struct TermOnto<F>(F function, double target, double low, double high) : IBinaryLane
    where F : struct, IPairFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Apply<L>(L x, L y)
        where L : struct, ILane<L> =>
        y + L.Select((x < L.Of(low)) | (x > L.Of(high)), double.NaN, function.Value(L.Of(target), x));
}
