namespace Nadir.Tests.Reference;

internal sealed class RpropAdapter() : TrajectoryAdapter("optimizers/torch_rprop")
{
    protected override Optimizer Optimizer(GoldenCase golden)
    {
        var (etas, sizes) = (GoldenValue.Numbers(golden.Param("etas")), GoldenValue.Numbers(golden.Param("step_sizes")));
        return new Rprop(golden.Number("lr"), etas[0], etas[1], sizes[0], sizes[1]);
    }
}
