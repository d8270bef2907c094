namespace Nadir.Tests.Reference;

internal sealed class LionAdapter() : TrajectoryAdapter("optimizers/keras_lion")
{
    protected override Optimizer Optimizer(GoldenCase golden) =>
        new Lion(golden.Number("learning_rate"), golden.Number("beta_1"), golden.Number("beta_2"));
}
