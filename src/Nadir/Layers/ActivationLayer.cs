namespace Nadir;

/// <summary>An activation as a layer of its own.</summary>
/// <remarks>Shape: any, unchanged. Twin: keras.layers.Activation, torch.nn.ReLU and its like.</remarks>
[EntryName("activation")]
[Example("activation=tanh")]
public sealed class ActivationLayer : Layer
{
    /// <summary>A layer that applies an activation.</summary>
    /// <param name="activation">The function.</param>
    public ActivationLayer(Activation activation) => Activation = Require.Present(activation);

    /// <summary>The function.</summary>
    public Activation Activation { get; }

    /// <inheritdoc/>
    public override Tensor Forward(Tensor x, in ForwardPass pass) => Activation.Apply(x);

    internal override Activation? LastActivation => Activation;

    private protected override Tensor ForwardWithoutActivation(Tensor x) => x;

    /// <inheritdoc/>
    protected override Shape Build(Shape input) => input;
}
