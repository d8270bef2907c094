namespace Nadir.Tests.Reference;

internal sealed class CategoricalFocalAdapter() : Adapter(
    "losses/keras_categorical_focal_crossentropy", "losses/textbook_focal_categorical_logits")
{
    public override void Run(GoldenCase golden) => GoldenLoss.Compare(golden, reduction => Losses.CategoricalFocal(
        golden.Number("alpha"),
        golden.Number("gamma"),
        golden.Flag("from_logits", fallback: true),
        golden.Number("label_smoothing", 0),
        reduction: reduction));
}
