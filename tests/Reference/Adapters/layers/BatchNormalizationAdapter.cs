namespace Nadir.Tests.Reference;

internal sealed class BatchNormalizationAdapter() : Adapter("layers/torch_batch_norm1d", "layers/torch_batch_norm2d")
{
    public override void Run(GoldenCase golden)
    {
        var x = golden.Tensor("x");
        Assert.Equal(golden.Whole("num_features"), x.Shape[1]);
        var affine = golden.Flag("affine");
        var statistics = !golden.Flag("track_running_stats") ? RunningStatistics.None
            : golden.IsGiven("momentum") ? RunningStatistics.Fading : RunningStatistics.Cumulative;
        var layer = new BatchNormalization(
            momentum: golden.IsGiven("momentum") ? golden.Number("momentum") : null,
            epsilon: golden.Number("eps"),
            center: affine,
            scale: affine,
            runningStatistics: statistics,
            convention: Convention.PyTorch);
        var model = new Sequential(layer) { ElementType = x.ElementType };
        model.Build(x.Shape[1..]);
        Parameter Part(string name) => layer.Parameters.Single(parameter => parameter.Name == $"0.batchNormalization.{name}");
        if (statistics != RunningStatistics.None)
        {
            Part("runningMean").Assign(golden.Tensor("running_mean"));
            Part("runningVariance").Assign(golden.Tensor("running_var"));
        }

        if (golden.HasParam("num_batches_tracked_before"))
            Part("batches").Assign(Tensor.Full(new Shape(1), golden.Whole("num_batches_tracked_before"), x.ElementType));
        var isTraining = golden.Flag("training");
        GoldenLayer.Compare(
            golden, model, layer, isTraining ? ForwardPass.Training(seed: 1, epoch: 0, firstSample: 0) : ForwardPass.Inference,
            affine ? [("weight", 0), ("bias", 1)] : []);
        if (statistics == RunningStatistics.None)
            return;
        golden.Expect("running_mean_after", Part("runningMean").Value);
        golden.Expect("running_var_after", Part("runningVariance").Value);
    }
}
