namespace Nadir.Tests.Reference;

internal sealed class DenseAdapter() : Adapter("layers/torch_linear")
{
    public override void Run(GoldenCase golden)
    {
        Assert.Equal(golden.Whole("in_features"), golden.Tensor("x").Shape[-1]);
        var layer = new Dense(golden.Whole("out_features"), useBias: golden.Flag("bias"));
        GoldenLayer.Compare(golden, layer, default, GoldenLayer.Weights(golden));
    }
}
