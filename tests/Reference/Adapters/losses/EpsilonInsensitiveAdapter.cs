namespace Nadir.Tests.Reference;

internal sealed class EpsilonInsensitiveAdapter() : Adapter("losses/textbook_epsilon_insensitive")
{
    public override void Run(GoldenCase golden) =>
        GoldenLoss.Compare(golden, reduction => Losses.EpsilonInsensitive(golden.Number("epsilon"), reduction, perRow: false));
}
