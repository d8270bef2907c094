namespace Nadir.Tests.Reference;

internal sealed class Conv2DAdapter() : Adapter("layers/torch_conv2d")
{
    public override void Run(GoldenCase golden)
    {
        Assert.Equal(golden.Whole("in_channels"), golden.Tensor("x").Shape[1]);
        var layer = new Conv2D(
            golden.Whole("out_channels"),
            GoldenLayer.Size(golden, "kernel_size"),
            strides: GoldenLayer.Size(golden, "stride"),
            padding: GoldenLayer.Padding(golden),
            dilation: GoldenLayer.Size(golden, "dilation"),
            groups: golden.Whole("groups"),
            useBias: golden.Flag("bias"),
            paddingMode: Enum.Parse<PaddingMode>(golden.Text("padding_mode"), ignoreCase: true));
        GoldenLayer.Compare(golden, layer, default, GoldenLayer.Weights(golden));
    }
}
