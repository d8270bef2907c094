using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Information
{
    /// <summary>How surprising an outcome of p is on average to one who believes q.</summary>
    /// <param name="p">The probabilities of the outcomes, which add up to 1.</param>
    /// <param name="q">The believed ones, which add up to 1.</param>
    /// <param name="unit">Nats or bits.</param>
    /// <remarks>Formula: −Σ p·log q = H(p) + KL(p‖q). Range: [H(p), ∞]; infinite where q is 0 and p is not.</remarks>
    /// <exception cref="ArgumentException">
    /// A number is negative, they do not add up to 1, or the lengths differ.
    /// </exception>
    public static double CrossEntropy(
        ReadOnlySpan<double> p, ReadOnlySpan<double> q, InformationUnit unit = InformationUnit.Nats) =>
        CrossEntropy(Tensor.From(p), Tensor.From(q), unit).ToDouble();

    /// <summary>How surprising an outcome of each row of p is on average to one who believes that of q.</summary>
    /// <param name="p">The probabilities of the outcomes, which add up to 1 along the last axis.</param>
    /// <param name="q">The believed ones, in the same shape.</param>
    /// <param name="unit">Nats or bits.</param>
    /// <remarks>
    /// Formula: −Σ p·log q = H(p) + KL(p‖q). Shape: both [N, …, outcomes], to [N, …]. Range: [H(p), ∞]; infinite where
    /// q is 0 and p is not.
    /// </remarks>
    /// <exception cref="ArgumentException">
    /// A number is negative, a row does not add up to 1, or the shapes differ.
    /// </exception>
    public static Tensor CrossEntropy(Tensor p, Tensor q, InformationUnit unit = InformationUnit.Nats)
    {
        Distribution.RequirePair(p, q, nameof(CrossEntropy));
        return In(unit, p.Pair(q, default(ExpectedCodeFunction)).Sum(-1));
    }

    private readonly record struct ExpectedCodeFunction : IPairFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L target, L prediction)
            where L : struct, ILane<L> => L.Select(target == 0, 0, -target * L.Log(prediction));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L TargetSlope<L>(L target, L prediction)
            where L : struct, ILane<L> => -L.Log(prediction);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L PredictionSlope<L>(L target, L prediction)
            where L : struct, ILane<L> => L.Select(target == 0, 0, -target / prediction);
    }
}
