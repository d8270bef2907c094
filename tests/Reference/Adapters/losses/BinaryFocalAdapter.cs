namespace Nadir.Tests.Reference;

internal sealed class BinaryFocalAdapter() : Adapter("losses/keras_binary_focal_crossentropy")
{
    public override void Run(GoldenCase golden) => GoldenLoss.Compare(golden, reduction => Losses.BinaryFocal(
        golden.Number("gamma"),
        golden.Number("alpha"),
        golden.Flag("apply_class_balancing"),
        golden.Flag("from_logits"),
        golden.Number("label_smoothing"),
        reduction));
}
