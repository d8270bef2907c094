namespace Nadir.Tests.Reference;

internal sealed class AsgdAdapter() : TrajectoryAdapter("optimizers/torch_asgd")
{
    protected override Optimizer Optimizer(GoldenCase golden) => new Asgd(
        golden.Number("lr"), golden.Number("lambd"), golden.Number("alpha"), golden.Number("t0"), golden.Number("weight_decay"));
}
