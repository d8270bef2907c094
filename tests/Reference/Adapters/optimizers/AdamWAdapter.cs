namespace Nadir.Tests.Reference;

internal sealed class AdamWAdapter() : TrajectoryAdapter("optimizers/torch_adamw")
{
    protected override Optimizer Optimizer(GoldenCase golden)
    {
        var betas = GoldenValue.Numbers(golden.Param("betas"));
        return new AdamW(
            golden.Number("lr"), betas[0], betas[1], golden.Number("eps"), golden.Flag("amsgrad"), golden.Number("weight_decay"),
            convention: Convention.PyTorch);
    }
}
