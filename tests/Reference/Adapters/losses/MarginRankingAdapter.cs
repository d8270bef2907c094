namespace Nadir.Tests.Reference;

internal sealed class MarginRankingAdapter() : Adapter("losses/torch_margin_ranking_loss")
{
    public override void Run(GoldenCase golden) => GoldenLoss.Compare(
        golden, ["target", "input1", "input2"], reduction => Losses.MarginRanking(golden.Number("margin"), reduction));
}
