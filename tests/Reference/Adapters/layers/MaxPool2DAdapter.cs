namespace Nadir.Tests.Reference;

internal sealed class MaxPool2DAdapter() : Adapter("layers/torch_max_pool2d")
{
    public override void Run(GoldenCase golden)
    {
        GoldenLayer.Compare(golden, Layer(golden));
        golden.Expect("indices", Winners(Layer(golden), golden.Tensor("x")));
    }

    private static MaxPool2D Layer(GoldenCase golden) => new(
        GoldenLayer.Size(golden, "kernel_size"),
        GoldenLayer.SizeIfGiven(golden, "stride"),
        GoldenLayer.Padding(golden),
        GoldenLayer.SizeIfGiven(golden, "dilation"),
        golden.Flag("ceil_mode", false));

    /// <summary>For each output, which element of its plane it is: the one that gets its gradient.</summary>
    private static double[] Winners(MaxPool2D layer, Tensor x)
    {
        var model = new Sequential(layer) { ElementType = x.ElementType };
        var leaf = x.Detach().RequiresGradient();
        var y = model.Forward(leaf);
        var plane = x.Shape[2] * x.Shape[3];
        return
        [
            .. Enumerable.Range(0, y.Count).Select(output =>
            {
                var one = Tensor.OneHot(Tensor.From([(long)output]), y.Count, y.ElementType).Reshape(y.Shape);
                var gradient = Gradients.Of(y, [leaf], upstream: one)[0].ToArray<double>();
                return (double)(Array.IndexOf(gradient, 1.0) % plane);
            }),
        ];
    }
}
