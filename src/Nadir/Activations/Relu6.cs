using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Activations
{
    /// <summary>Rectified linear unit that ends at 6.</summary>
    /// <remarks>
    /// Formula: y = min(max(x, 0), 6).
    /// Shape: any, unchanged.
    /// Range: [0, 6].
    /// Slope: 1 between 0 and 6, else 0, at both ends too.
    /// Twin: keras.activations.relu6, torch.nn.ReLU6.
    /// Source: Krizhevsky 2010, "Convolutional deep belief networks on CIFAR-10".
    /// </remarks>
    public static Activation Relu6() => Activation.Of(default(Relu6Function));

    private readonly record struct Relu6Function : IScalarFunction
    {
        public static bool SlopeReadsInput => false;

        public static bool IsIncreasing => true;

        public ReadOnlySpan<double> Kinks => new double[] { 0, 6 };

        public Interval Range => Interval.Closed(0, 6);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L> => L.Min(L.Max(x, 0), 6);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => L.Select((y <= 0) | (y >= 6), 0, 1);
    }
}
