namespace Nadir.Tests.Reference;

internal sealed class GemanMcClureAdapter() : Adapter("losses/textbook_geman_mcclure")
{
    public override void Run(GoldenCase golden) =>
        GoldenLoss.Compare(golden, reduction => Losses.GemanMcClure(golden.Number("c"), reduction, perRow: false));
}
