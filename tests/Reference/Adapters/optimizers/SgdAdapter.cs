namespace Nadir.Tests.Reference;

internal sealed class SgdAdapter() : TrajectoryAdapter(
    "optimizers/keras_sgd_decay", "optimizers/tfjs_sgd", "optimizers/tfjs_momentum", "optimizers/torch_sgd")
{
    protected override Optimizer Optimizer(GoldenCase golden) => golden.HasParam("lr")
        ? new Sgd(
            golden.Number("lr"),
            golden.Number("momentum"),
            golden.Flag("nesterov"),
            dampening: golden.Number("dampening"),
            weightDecay: golden.Number("weight_decay"),
            convention: Convention.PyTorch)
        : new Sgd(golden.Number("learning_rate"), golden.Number("momentum", 0), golden.Flag("nesterov", false), golden.Number("decay", 0));
}
