using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Activations
{
    /// <summary>Rectified linear unit that lets a part of negative numbers through: x above 0, negativeSlope·x below.</summary>
    /// <param name="negativeSlope">The slope below 0; Keras 3 has 0.2, Keras 2 had 0.3, PyTorch has 0.01.</param>
    /// <remarks>
    /// Shape: any, unchanged. Range: (−∞, ∞) for a slope above 0. Slope: 1 above 0, negativeSlope below and at 0.
    /// Twin: keras.activations.leaky_relu, torch.nn.LeakyReLU. Source: Maas, Hannun, Ng 2013, "Rectifier nonlinearities improve neural network acoustic models".
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">negativeSlope is not a finite number, 0 or above.</exception>
    public static Activation LeakyRelu(double negativeSlope = 0.2) =>
        Activation.Of(new LeakyReluFunction(Require.NotNegative(negativeSlope)));

    private readonly record struct LeakyReluFunction(double NegativeSlope) : IScalarFunction
    {
        public static bool IsIncreasing => true;

        public ReadOnlySpan<double> Kinks => NegativeSlope == 1 ? [] : new double[] { 0 };

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L> => L.Select(x > 0, x, NegativeSlope * x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => L.Select(x > 0, 1, NegativeSlope);
    }
}
