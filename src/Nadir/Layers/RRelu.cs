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

    private Tensor Slopes<T>(Tensor x, Philox generator)
        where T : unmanaged, System.Numerics.IFloatingPoint<T>
    {
        var slopes = Tensor.Allocate<T>(x.Shape);
        var elements = slopes.Elements<T>();
        var numbers = x.AsSpan<T>();
        for (var i = 0; i < elements.Length; i++)
        {
            var drawn = Lower + ((Upper - Lower) * generator.NextBits() * (1.0 / (1ul << 32)));
            elements[i] = numbers[i] > T.Zero ? T.One : T.CreateChecked(drawn);
        }

        return slopes;
    }
}
