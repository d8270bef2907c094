namespace Nadir.Tests.Reference;

/// <summary>Files that give y and dy/dx of one function at every x.</summary>
internal abstract class ElementwiseAdapter(params string[] files) : Adapter(files)
{
    public sealed override void Run(GoldenCase golden)
    {
        var x = golden.Tensor("x").RequiresGradient();
        var y = Function(golden).Apply(x);
        golden.Expect("y", y);
        golden.Expect("dy", Gradients.Of(y.Sum(), [x])[0]);
    }

    protected abstract Activation Function(GoldenCase golden);
}
