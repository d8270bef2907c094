using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Activations
{
    /// <summary>Rectified linear unit that lets a part of negative numbers through.</summary>
    /// <param name="negativeSlope">The slope below 0; 0 or above. 0.2 in Keras 3, 0.3 in Keras 2, 0.01 in PyTorch.</param>
    /// <remarks>
    /// Formula: y = x for x > 0, negativeSlope·x else.
    /// Shape: any, unchanged.
    /// Range: (−∞, ∞) for a slope above 0, [0, ∞) for 0.
    /// Slope: 1 above 0, negativeSlope below and at 0.
    /// Twin: keras.activations.leaky_relu, torch.nn.LeakyReLU.
    /// Differences: the slope by default: 0.2 here and in Keras 3, 0.01 in PyTorch.
    /// Source: Maas, Hannun, Ng 2013, "Rectifier nonlinearities improve neural network acoustic models".
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">negativeSlope is not a finite number, 0 or above.</exception>
    public static Activation LeakyRelu(double negativeSlope = 0.2) =>
        Activation.Of(new LeakyReluFunction(Require.NotNegative(negativeSlope)));

    private readonly record struct LeakyReluFunction(double NegativeSlope) : IScalarFunction
    {
        public static bool IsIncreasing => true;

        public ReadOnlySpan<double> Kinks => NegativeSlope == 1 ? [] : new double[] { 0 };

        public Interval Range => NegativeSlope > 0 ? Interval.All : Interval.From(0);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L> => L.Select(x > 0, x, NegativeSlope * x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => L.Select(x > 0, 1, NegativeSlope);
    }
}
