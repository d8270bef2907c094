namespace Nadir;

/// <summary>Drops numbers at random in training and scales up the others, so that the mean stays.</summary>
/// <remarks>
/// Shape: any, unchanged. In training an element is 0 with probability rate, else divided by 1 − rate; the numbers depend on
/// seed, epoch, place of the sample and layer, not on batch size or threads. Otherwise the input passes.
/// Twin: keras.layers.Dropout, torch.nn.Dropout.
/// Source: Srivastava, Hinton, Krizhevsky, Sutskever, Salakhutdinov 2014, "Dropout: a simple way to prevent neural networks from overfitting".
/// </remarks>
public sealed class Dropout : Layer
{
    /// <summary>A dropout layer.</summary>
    /// <param name="rate">The probability of an element to be dropped; from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">rate is not from 0 to 1.</exception>
    public Dropout(double rate = 0.5) => Rate = Require.Probability(rate);

    /// <summary>The probability of an element to be dropped.</summary>
    public double Rate { get; }

    /// <inheritdoc/>
    public override Tensor Forward(Tensor x, in ForwardPass pass)
    {
        if (!pass.IsTraining || Rate == 0)
            return x;
        var generator = pass.Generator("dropout", InputShape.Count);
        return x * (x.ElementType == ElementType.Float32 ? Mask<float>(x.Shape, generator) : Mask<double>(x.Shape, generator));
    }

    /// <inheritdoc/>
    protected override Shape Build(Shape input) => input;

    private Tensor Mask<T>(Shape shape, Philox generator)
        where T : unmanaged, System.Numerics.IFloatingPoint<T>
    {
        var mask = Tensor.Allocate<T>(shape);
        var kept = T.CreateChecked(Rate == 1 ? 0 : 1 / (1 - Rate));
        var limit = (ulong)(Rate * (1ul << 32));
        foreach (ref var element in mask.Elements<T>())
            element = generator.NextBits() < limit ? T.Zero : kept;
        return mask;
    }
}
