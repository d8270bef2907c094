using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Information
{
    /// <summary>How surprising an outcome of probability p is.</summary>
    /// <param name="p">The probability, from 0 to 1.</param>
    /// <param name="unit">Nats or bits.</param>
    /// <remarks>Formula: −log p. Range: [0, ∞]; infinite at 0.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">p is not from 0 to 1.</exception>
    public static double SelfInformation(double p, InformationUnit unit = InformationUnit.Nats) =>
        In(unit, 0 - Math.Log(Require.Probability(p)));

    /// <summary>How surprising outcomes of these probabilities are, one by one.</summary>
    /// <param name="p">Probabilities, from 0 to 1.</param>
    /// <param name="unit">Nats or bits.</param>
    /// <remarks>Formula: −log p. Shape: any, unchanged. Range: [0, ∞]; infinite at 0.</remarks>
    /// <exception cref="ArgumentException">A number is not from 0 to 1.</exception>
    public static Tensor SelfInformation(Tensor p, InformationUnit unit = InformationUnit.Nats)
    {
        Distribution.RequireProbabilities(p, nameof(SelfInformation), nameof(p));
        return In(unit, p.Map(default(SurpriseFunction)));
    }

    private readonly record struct SurpriseFunction : IScalarFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L> => 0 - L.Log(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => -1 / x;
    }
}
