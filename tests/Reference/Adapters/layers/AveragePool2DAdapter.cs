namespace Nadir.Tests.Reference;

internal sealed class AveragePool2DAdapter() : Adapter("layers/torch_avg_pool2d")
{
    public override void Run(GoldenCase golden) => GoldenLayer.Compare(golden, new AveragePool2D(
        GoldenLayer.Size(golden, "kernel_size"),
        GoldenLayer.SizeIfGiven(golden, "stride"),
        GoldenLayer.Padding(golden),
        golden.Flag("ceil_mode", false),
        golden.HasParam("count_include_pad") ? golden.Flag("count_include_pad") : null,
        golden.HasParam("divisor_override") ? golden.Whole("divisor_override") : null,
        Convention.PyTorch));
}
