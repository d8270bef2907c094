namespace Nadir.Tests.Reference;

internal sealed class AdamAdapter() : TrajectoryAdapter("optimizers/keras_adam", "optimizers/tfjs_adam", "optimizers/torch_adam")
{
    protected override Optimizer Optimizer(GoldenCase golden)
    {
        if (!golden.HasParam("lr"))
        {
            // TensorFlow.js adds epsilon where PyTorch does, unlike Keras.
            return new Adam(
                golden.Number("learning_rate"), golden.Number("beta_1"), golden.Number("beta_2"), golden.Number("epsilon"),
                golden.Flag("amsgrad", false),
                epsilonPlacement: golden.HasTag("float32") ? EpsilonPlacement.OutsideCorrectedRoot : null);
        }

        var betas = GoldenValue.Numbers(golden.Param("betas"));
        return new Adam(
            golden.Number("lr"), betas[0], betas[1], golden.Number("eps"), golden.Flag("amsgrad"),
            weightDecay: golden.Number("weight_decay"), convention: Convention.PyTorch);
    }
}
