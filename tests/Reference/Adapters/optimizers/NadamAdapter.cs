namespace Nadir.Tests.Reference;

internal sealed class NadamAdapter() : TrajectoryAdapter("optimizers/keras_nadam", "optimizers/torch_nadam")
{
    protected override Optimizer Optimizer(GoldenCase golden)
    {
        if (!golden.HasParam("lr"))
            return new Nadam(golden.Number("learning_rate"), golden.Number("beta_1"), golden.Number("beta_2"), golden.Number("epsilon"));
        var betas = GoldenValue.Numbers(golden.Param("betas"));
        return new Nadam(
            golden.Number("lr"), betas[0], betas[1], golden.Number("eps"), golden.Number("momentum_decay"), golden.Number("weight_decay"),
            MomentumProduct.SingleDoubled, convention: Convention.PyTorch);
    }
}
