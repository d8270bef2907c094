namespace Nadir.Tests.Reference;

internal sealed class BarronGeneralAdapter() : Adapter("losses/textbook_barron_general")
{
    public override void Run(GoldenCase golden) => GoldenLoss.Compare(
        golden, reduction => Losses.BarronGeneral(golden.Number("alpha"), golden.Number("c"), reduction, perRow: false));
}
