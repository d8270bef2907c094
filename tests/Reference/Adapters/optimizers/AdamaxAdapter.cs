namespace Nadir.Tests.Reference;

internal sealed class AdamaxAdapter() : TrajectoryAdapter("optimizers/keras_adamax", "optimizers/tfjs_adamax", "optimizers/torch_adamax")
{
    protected override Optimizer Optimizer(GoldenCase golden)
    {
        if (!golden.HasParam("lr"))
            return new Adamax(golden.Number("learning_rate"), golden.Number("beta_1"), golden.Number("beta_2"), golden.Number("epsilon"));
        var betas = GoldenValue.Numbers(golden.Param("betas"));
        return new Adamax(
            golden.Number("lr"), betas[0], betas[1], golden.Number("eps"), golden.Number("weight_decay"), convention: Convention.PyTorch);
    }
}
