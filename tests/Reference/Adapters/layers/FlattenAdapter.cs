namespace Nadir.Tests.Reference;

internal sealed class FlattenAdapter() : Adapter("layers/torch_flatten")
{
    public override void Run(GoldenCase golden)
    {
        var (start, end) = (golden.Whole("start_dim"), golden.Whole("end_dim"));
        if (start == 1 && end == -1)
        {
            GoldenLayer.Compare(golden, new Flatten());
            return;
        }

        var x = golden.Tensor("x").RequiresGradient();
        var y = x.Flatten(start, end);
        golden.Expect("y", y);
        golden.Expect("grad_x", Gradients.Of(y, [x], upstream: golden.Tensor("grad_output"))[0]);
    }
}
