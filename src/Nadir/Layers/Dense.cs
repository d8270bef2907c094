namespace Nadir;

/// <summary>Each output is a weighted sum of all inputs: activation(x·Wᵀ + b).</summary>
/// <remarks>
/// Shape: [N, …, in] to [N, …, units]; weight [units, in], bias [units].
/// Twin: keras.layers.Dense (which keeps the weight transposed), torch.nn.Linear.
/// </remarks>
[Example("units=64,activation=relu")]
public sealed class Dense : WeightedLayer
{
    private Parameter? weight, bias;

    /// <summary>A fully connected layer.</summary>
    /// <param name="units">How many outputs; above 0.</param>
    /// <param name="activation">Applied to the sum; none when left out.</param>
    /// <param name="useBias">Whether each output has an offset of its own.</param>
    /// <param name="weightInitializer">First weights; Glorot uniform when left out.</param>
    /// <param name="biasInitializer">First offsets; zeros when left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">units is not above 0.</exception>
    public Dense(
        int units,
        Activation? activation = null,
        bool useBias = true,
        Initializer? weightInitializer = null,
        Initializer? biasInitializer = null)
    {
        Units = Require.Positive(units);
        Activation = activation;
        UseBias = useBias;
        WeightInitializer = weightInitializer ?? Initializers.GlorotUniform();
        BiasInitializer = biasInitializer ?? Initializers.Zeros();
    }

    /// <summary>How many outputs.</summary>
    public int Units { get; }

    /// <summary>Applied to the sum.</summary>
    public Activation? Activation { get; }

    /// <summary>Whether each output has an offset of its own.</summary>
    public bool UseBias { get; }

    /// <summary>First weights.</summary>
    public Initializer WeightInitializer { get; }

    /// <summary>First offsets.</summary>
    public Initializer BiasInitializer { get; }

    /// <inheritdoc/>
    public override Tensor Forward(Tensor x, in ForwardPass pass)
    {
        var sum = x.MatMul(weight!, transposeRight: true);
        if (bias is not null)
            sum += bias.Value;
        return Activation?.Apply(sum) ?? sum;
    }

    /// <inheritdoc/>
    protected override Shape Build(Shape input)
    {
        if (input.Rank == 0)
            throw Error.Shape($"{Name} expects samples with at least one axis, got {input}. Give each sample a list of numbers.");
        var inputs = input[^1];
        var fan = new Fan(inputs, Units);
        weight = AddWeight(new Shape(Units, inputs), WeightInitializer, fan);
        bias = UseBias ? AddBias(new Shape(Units), BiasInitializer, fan) : null;
        return input.With(-1, Units);
    }
}
