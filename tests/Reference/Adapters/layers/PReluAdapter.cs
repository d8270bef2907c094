namespace Nadir.Tests.Reference;

internal sealed class PReluAdapter() : Adapter("activations/torch_prelu")
{
    public override void Run(GoldenCase golden)
    {
        var sharing = golden.Whole("num_parameters") == 1 ? SlopeSharing.Layer : SlopeSharing.Channel;
        GoldenLayer.Compare(golden, new PRelu(sharing), default, ("weight", 0));
    }
}
