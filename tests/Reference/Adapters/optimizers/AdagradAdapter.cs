namespace Nadir.Tests.Reference;

internal sealed class AdagradAdapter() : TrajectoryAdapter(
    "optimizers/keras_adagrad", "optimizers/tfjs_adagrad", "optimizers/torch_adagrad")
{
    protected override Optimizer Optimizer(GoldenCase golden) => golden.HasParam("lr")
        ? new Adagrad(
            golden.Number("lr"), golden.Number("initial_accumulator_value"), golden.Number("eps"), golden.Number("lr_decay"),
            golden.Number("weight_decay"), convention: Convention.PyTorch)
        : new Adagrad(golden.Number("learning_rate"), golden.Number("initial_accumulator_value"), golden.Number("epsilon", 1e-7));
}
