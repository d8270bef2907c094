namespace Nadir.Tests.Reference;

internal sealed class RAdamAdapter() : TrajectoryAdapter("optimizers/torch_radam")
{
    protected override Optimizer Optimizer(GoldenCase golden)
    {
        var betas = GoldenValue.Numbers(golden.Param("betas"));
        return new RAdam(golden.Number("lr"), betas[0], betas[1], golden.Number("eps"), golden.Number("weight_decay"));
    }
}
