using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Information
{
    /// <summary>How much more surprised one is on average who believes q where p is true: the divergence of q from p.</summary>
    /// <param name="p">The probabilities of the outcomes, which add up to 1.</param>
    /// <param name="q">The believed ones, which add up to 1.</param>
    /// <param name="unit">Nats or bits.</param>
    /// <remarks>
    /// Formula: Σ p·log(p/q). Range: [0, ∞]; 0 where both are one, infinite where q is 0 and p is not; not symmetric.
    /// Twin: scipy.stats.entropy(p, q), which divides both by their sums.
    /// </remarks>
    /// <exception cref="ArgumentException">
    /// A number is negative, they do not add up to 1, or the lengths differ.
    /// </exception>
    public static double KullbackLeibler(
        ReadOnlySpan<double> p, ReadOnlySpan<double> q, InformationUnit unit = InformationUnit.Nats) =>
        KullbackLeibler(Tensor.From(p), Tensor.From(q), unit).ToDouble();

    /// <summary>The divergence of each row of q from that of p.</summary>
    /// <param name="p">The probabilities of the outcomes, which add up to 1 along the last axis.</param>
    /// <param name="q">The believed ones, in the same shape.</param>
    /// <param name="unit">Nats or bits.</param>
    /// <remarks>
    /// Formula: Σ p·log(p/q). Shape: both [N, …, outcomes], to [N, …]. Range: [0, ∞]; 0 where both are one, infinite
    /// where q is 0 and p is not; not symmetric.
    /// </remarks>
    /// <exception cref="ArgumentException">
    /// A number is negative, a row does not add up to 1, or the shapes differ.
    /// </exception>
    public static Tensor KullbackLeibler(Tensor p, Tensor q, InformationUnit unit = InformationUnit.Nats)
    {
        Distribution.RequirePair(p, q, nameof(KullbackLeibler));
        return In(unit, p.Pair(q, default(RelativeSurpriseFunction)).Sum(-1));
    }

    // A difference of logarithms, not that of a ratio, which overflows where q is all but 0.
    private readonly record struct RelativeSurpriseFunction : IPairFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L target, L prediction)
            where L : struct, ILane<L> => L.Select(target == 0, 0, target * (L.Log(target) - L.Log(prediction)));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L TargetSlope<L>(L target, L prediction)
            where L : struct, ILane<L> => (L.Log(target) - L.Log(prediction)) + 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L PredictionSlope<L>(L target, L prediction)
            where L : struct, ILane<L> => L.Select(target == 0, 0, -target / prediction);
    }
}
