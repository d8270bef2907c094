using System.Numerics;
using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>Leaky rectified linear unit whose slope below 0 is drawn anew for each number in training.</summary>
/// <remarks>
/// Formula: y = x for x > 0, a·x else; a uniform between lower and upper in training, (lower + upper) ÷ 2 otherwise.
/// Shape: any, unchanged. The slopes depend on seed, epoch, place of the sample and layer, not on batch size or threads.
/// Range: (−∞, ∞).
/// Slope: 1 above 0, a below and at 0.
/// Twin: torch.nn.RReLU, Keras: none.
/// Source: Xu, Wang, Chen, Li 2015, arXiv:1505.00853.
/// </remarks>
public sealed class RRelu : Layer
{
    private readonly Activation mean;

    /// <summary>A rectifier with random slopes.</summary>
    /// <param name="lower">The smallest slope below 0; 0 or above.</param>
    /// <param name="upper">The largest slope below 0; lower or above.</param>
    /// <exception cref="ArgumentOutOfRangeException">A slope is not finite and 0 or above, or upper is below lower.</exception>
    public RRelu(double lower = 1.0 / 8, double upper = 1.0 / 3)
    {
        Lower = Require.NotNegative(lower);
        Upper = Require.NotNegative(upper) >= lower
            ? upper
            : throw Error.OutOfRange($"upper must be lower or above, got lower {lower} and upper {upper}.", nameof(upper));
        mean = Activations.LeakyRelu((lower + upper) / 2);
    }

    /// <summary>The smallest slope below 0.</summary>
    public double Lower { get; }

    /// <summary>The largest slope below 0.</summary>
    public double Upper { get; }

    /// <inheritdoc/>
    public override Tensor Forward(Tensor x, in ForwardPass pass)
    {
        if (!pass.IsTraining)
            return mean.Apply(x);
        var generator = pass.Generator("rrelu", InputShape.Count);
        return x * (x.ElementType == ElementType.Float32 ? Slopes<float>(x, generator) : Slopes<double>(x, generator));
    }

    /// <inheritdoc/>
    protected override Shape Build(Shape input) => input;

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Draw<T>(Span<T> slopes, ref Philox generator)
        where T : unmanaged, IFloatingPoint<T>
    {
        const int Block = 256;
        Span<uint> words = stackalloc uint[Block];
        var (lower, step) = (T.CreateTruncating(Lower), T.CreateTruncating((Upper - Lower) / (1ul << 31)));
        for (; slopes.Length > 0; slopes = slopes[words.Length..])
        {
            words = words[..Math.Min(words.Length, slopes.Length)];
            generator.Fill(words);
            for (var i = 0; i < words.Length; i++)
                slopes[i] = lower + (step * T.CreateTruncating((int)(words[i] >> 1)));
        }
    }

    private Tensor Slopes<T>(Tensor x, Philox generator)
        where T : unmanaged, IFloatingPoint<T>
    {
        var slopes = Tensor.Allocate<T>(x.Shape);
        Draw(slopes.Elements<T>(), ref generator);
        Lanewise.Apply(default(SlopeOf), x.AsSpan<T>(), slopes.AsSpan<T>(), slopes.Elements<T>());
        return slopes;
    }

    private readonly struct SlopeOf : IBinaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> => L.Select(x > 0, 1, y);
    }
}
