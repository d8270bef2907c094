using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Activations
{
    /// <summary>A straight line in place of the sigmoid's bend: from 0 to 1 around ½.</summary>
    /// <param name="slope">The line's slope; above 0. 1/6 in Keras 3 and PyTorch, 0.2 in Keras 2, TensorFlow.js and ONNX.</param>
    /// <remarks>
    /// Formula: y = min(max(slope·x + ½, 0), 1).
    /// Shape: any, unchanged.
    /// Range: [0, 1].
    /// Slope: slope between ±½ ÷ slope, else 0, at both ends too.
    /// Twin: keras.activations.hard_sigmoid, torch.nn.Hardsigmoid.
    /// Differences: Keras 3 and PyTorch write relu6(x + 3) ÷ 6, Keras 2 wrote clip(0.2·x + 0.5, 0, 1): another function.
    /// Source: Courbariaux, Bengio, David 2015, arXiv:1511.00363.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">slope is not a finite number above 0.</exception>
    public static Activation HardSigmoid(double slope = Sixth) => slope == Sixth
        ? Activation.Of(default(SixthHardSigmoidFunction))
        : Activation.Of(new HardSigmoidFunction(Require.Positive(slope)));

    private const double Sixth = 1.0 / 6;

    // The usual slope as a constant: read from a field in the loop it costs three times the time. The members of both are
    // the interface's alone, since the argument has the name Slope.
    private readonly record struct SixthHardSigmoidFunction : IScalarFunction
    {
        public static bool SlopeReadsInput => false;

        public static bool IsIncreasing => true;

        public double Slope => Sixth;

        public ReadOnlySpan<double> Kinks => new double[] { -3, 3 };

        public Interval Range => Interval.Closed(0, 1);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        L IScalarFunction.Value<L>(L x) => L.Min(L.Max((Sixth * x) + 0.5, 0), 1);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        L IScalarFunction.Slope<L>(L x, L y) => L.Select((y <= 0) | (y >= 1), 0, Sixth);
    }

    private readonly record struct HardSigmoidFunction(double Slope) : IScalarFunction
    {
        public static bool SlopeReadsInput => false;

        public static bool IsIncreasing => true;

        public ReadOnlySpan<double> Kinks => new double[] { -0.5 / Slope, 0.5 / Slope };

        public Interval Range => Interval.Closed(0, 1);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        L IScalarFunction.Value<L>(L x) => L.Min(L.Max((Slope * x) + 0.5, 0), 1);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        L IScalarFunction.Slope<L>(L x, L y) => L.Select((y <= 0) | (y >= 1), 0, Slope);
    }
}
