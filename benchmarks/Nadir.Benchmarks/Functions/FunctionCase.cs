namespace Nadir.Benchmarks;

/// <summary>A function to time forward and backward.</summary>
/// <param name="Forward">Makes the result of the inputs.</param>
/// <param name="Inputs">What gradients are wanted for.</param>
internal sealed record FunctionCase(Func<Tensor> Forward, params Tensor[] Inputs)
{
    private readonly Tensor? upstream = Upstream(Forward);

    /// <summary>The result and its gradients; both are dropped, as their memory is used again.</summary>
    public void Run()
    {
        using var scope = Tensor.Scope();
        Forward().Backward(upstream);
        foreach (var input in Inputs)
            input.Gradient = null;
    }

    private static Tensor? Upstream(Func<Tensor> forward)
    {
        var shape = forward().Shape;
        return shape.Rank == 0 ? null : Tensor.Normal(shape, new Philox(2, "upstream"));
    }
}
