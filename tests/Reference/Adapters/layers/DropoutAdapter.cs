namespace Nadir.Tests.Reference;

internal sealed class DropoutAdapter() : Adapter("layers/torch_dropout_eval")
{
    public override void Run(GoldenCase golden) => GoldenLayer.Compare(
        golden,
        new Dropout(golden.Number("p")),
        golden.Flag("training") ? ForwardPass.Training(seed: 1, epoch: 0, firstSample: 0) : ForwardPass.Inference);
}
