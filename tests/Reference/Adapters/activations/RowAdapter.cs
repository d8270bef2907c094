namespace Nadir.Tests.Reference;

/// <summary>Files that give a function of whole rows and its product with an upstream gradient.</summary>
internal abstract class RowAdapter(params string[] files) : Adapter(files)
{
    public sealed override void Run(GoldenCase golden)
    {
        var x = golden.Tensor("x").RequiresGradient();
        var y = Apply(x, golden.Whole("dim", -1));
        golden.Expect("y", y);
        golden.Expect("grad_x", Gradients.Of(y, [x], upstream: golden.Tensor("grad_output"))[0]);
    }

    protected abstract Tensor Apply(Tensor x, int axis);
}
