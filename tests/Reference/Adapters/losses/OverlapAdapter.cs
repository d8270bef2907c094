namespace Nadir.Tests.Reference;

internal sealed class OverlapAdapter() : Adapter("losses/textbook_dice", "losses/textbook_tversky")
{
    public override void Run(GoldenCase golden)
    {
        var (smooth, perSample) = (golden.Number("smooth"), golden.Text("reduce_over") == "per_sample");
        GoldenLoss.Compare(golden, reduction => golden.HasParam("alpha")
            ? Losses.Tversky(golden.Number("alpha"), golden.Number("beta"), smooth, perSample, reduction)
            : Losses.Dice(smooth, perSample, reduction));
    }
}
