namespace Nadir.Tests.Reference;

internal sealed class TripletMarginAdapter() : Adapter("losses/torch_triplet_margin_loss")
{
    public override void Run(GoldenCase golden) => GoldenLoss.Compare(
        golden,
        ["anchor", "positive", "negative"],
        reduction => Losses.TripletMargin(
            golden.Number("margin"), golden.Number("p"), golden.Flag("swap"), golden.Number("eps"), reduction));
}
