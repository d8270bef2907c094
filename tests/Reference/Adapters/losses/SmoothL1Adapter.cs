namespace Nadir.Tests.Reference;

internal sealed class SmoothL1Adapter() : Adapter("losses/torch_smooth_l1_loss")
{
    public override void Run(GoldenCase golden) =>
        GoldenLoss.Compare(golden, reduction => Losses.SmoothL1(golden.Number("beta"), reduction, perRow: false));
}
