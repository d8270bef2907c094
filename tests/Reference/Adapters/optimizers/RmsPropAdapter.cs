namespace Nadir.Tests.Reference;

internal sealed class RmsPropAdapter() : TrajectoryAdapter("optimizers/keras_rmsprop", "optimizers/tfjs_rmsprop", "optimizers/torch_rmsprop")
{
    protected override Optimizer Optimizer(GoldenCase golden) => golden.HasParam("lr")
        ? new RmsProp(
            golden.Number("lr"), golden.Number("alpha"), golden.Number("momentum"), golden.Number("eps"), golden.Flag("centered"),
            golden.Number("weight_decay"), convention: Convention.PyTorch)
        : new RmsProp(
            golden.Number("learning_rate"), golden.Number("rho"), golden.Number("momentum"), golden.Number("epsilon"),
            golden.Flag("centered"));
}
