namespace Nadir.Tensors;

public sealed partial class Tensor
{
    private bool requiresGradient;

    /// <summary>The gradient that <see cref="Backward"/> gathered here; null before. Only on tensors that were marked.</summary>
    public Tensor? Gradient { get; internal set; }

    /// <summary>Whether operations on this tensor are recorded.</summary>
    public bool NeedsGradient => requiresGradient || Node is not null;

    internal Operation? Node { get; set; }

    internal Tensor? Pending { get; set; }

    internal bool IsAsked { get; set; }

    /// <summary>Marks this tensor as one to differentiate in.</summary>
    /// <returns>This tensor.</returns>
    /// <exception cref="InvalidOperationException">Its elements are not floating-point numbers.</exception>
    public Tensor RequiresGradient()
    {
        if (!IsFloating)
            throw Error.State($"Only Float32 and Float64 tensors carry a gradient, this one is {ElementType}. Convert it by To(...).");
        requiresGradient = true;
        return this;
    }

    /// <summary>The same elements without their history.</summary>
    public Tensor Detach() => View(0, Shape);

    /// <summary>Adds the gradient of this scalar to <see cref="Gradient"/> of every marked tensor it came from.</summary>
    /// <param name="upstream">The gradient of what follows; 1 when left out.</param>
    /// <exception cref="ShapeException">This tensor is no scalar and no upstream gradient is given.</exception>
    /// <exception cref="InvalidOperationException">Nothing marked stands behind it, or a value was written since.</exception>
    public void Backward(Tensor? upstream = null) => Gradients.Run(this, upstream, createGraph: false, leaves: true);

    internal void Receive(Tensor gradient)
    {
        if (IsAsked)
            Pending = Pending is null ? gradient : Pending + gradient;
        if (Node is { } node)
            node.Pending = node.Pending is null ? gradient : node.Pending + gradient;
        if (requiresGradient && Gradients.IntoLeaves)
        {
            Gradient = Gradient is null ? gradient : Gradient + gradient;
            Gradient.IsSeen = true;
        }
    }
}
