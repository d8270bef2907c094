namespace Nadir.Tests.Reference;

internal sealed class AdadeltaAdapter() : TrajectoryAdapter("optimizers/keras_adadelta", "optimizers/torch_adadelta")
{
    protected override Optimizer Optimizer(GoldenCase golden) => golden.HasParam("lr")
        ? new Adadelta(
            golden.Number("lr"), golden.Number("rho"), golden.Number("eps"), weightDecay: golden.Number("weight_decay"),
            convention: Convention.PyTorch)
        : new Adadelta(golden.Number("learning_rate"), golden.Number("rho"), golden.Number("epsilon"));
}
