using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Information
{
    /// <summary>How surprising an outcome of a distribution is on average.</summary>
    /// <param name="p">Probabilities that add up to 1.</param>
    /// <param name="unit">Nats or bits.</param>
    /// <remarks>
    /// Formula: −Σ p·log p. Range: [0, log n] for n outcomes. Twin: scipy.stats.entropy(p), which divides by the sum.
    /// </remarks>
    /// <exception cref="ArgumentException">A number is negative, or they do not add up to 1.</exception>
    public static double Entropy(ReadOnlySpan<double> p, InformationUnit unit = InformationUnit.Nats) =>
        Entropy(Tensor.From(p), unit).ToDouble();

    /// <summary>How surprising an outcome of each row's distribution is on average.</summary>
    /// <param name="p">Probabilities that add up to 1 along the last axis.</param>
    /// <param name="unit">Nats or bits.</param>
    /// <remarks>Formula: −Σ p·log p. Shape: [N, …, outcomes] to [N, …]. Range: [0, log n] for n outcomes.</remarks>
    /// <exception cref="ArgumentException">A number is negative, or a row does not add up to 1.</exception>
    public static Tensor Entropy(Tensor p, InformationUnit unit = InformationUnit.Nats)
    {
        Distribution.RequireRows(p, nameof(Entropy), nameof(p));
        return In(unit, p.Map(default(ExpectedSurpriseFunction)).Sum(-1));
    }

    private readonly record struct ExpectedSurpriseFunction : IScalarFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L> => L.Select(x == 0, 0, -x * L.Log(x));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => -(L.Log(x) + 1);
    }
}
