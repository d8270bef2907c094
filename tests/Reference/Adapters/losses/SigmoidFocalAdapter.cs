namespace Nadir.Tests.Reference;

/// <summary>The focal loss of RetinaNet: an alpha below 0 stands for no balancing.</summary>
internal sealed class SigmoidFocalAdapter() : Adapter("losses/textbook_focal_binary_logits")
{
    public override void Run(GoldenCase golden)
    {
        var alpha = golden.Number("alpha");
        GoldenLoss.Compare(golden, reduction => Losses.BinaryFocal(
            golden.Number("gamma"), Math.Max(alpha, 0), applyClassBalancing: alpha >= 0, fromLogits: true, reduction: reduction, perRow: false));
    }
}
