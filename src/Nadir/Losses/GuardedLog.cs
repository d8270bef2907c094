using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>The logarithm of a probability kept within [1e-7, 1 − 1e-7]; flat outside.</summary>
internal readonly record struct GuardedLog : IScalarFunction
{
    /// <summary>Keras' epsilon.</summary>
    public const double Low = 1e-7;

    public const double High = 1 - Low;

    public ReadOnlySpan<double> Kinks => new[] { Low, High };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static L Clip<L>(L probability)
        where L : struct, ILane<L> => L.Min(L.Max(probability, Low), High);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static L IsClipped<L>(L probability)
        where L : struct, ILane<L> => (probability < Low) | (probability > High);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Value<L>(L x)
        where L : struct, ILane<L> => L.Log(Clip(x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Slope<L>(L x, L y)
        where L : struct, ILane<L> => L.Select(IsClipped(x), 0, 1 / Clip(x));
}
