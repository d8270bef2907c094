namespace Nadir.Tests.Reference;

internal sealed class SquaredEpsilonInsensitiveAdapter() : Adapter("losses/textbook_squared_epsilon_insensitive")
{
    public override void Run(GoldenCase golden) => GoldenLoss.Compare(
        golden, reduction => Losses.SquaredEpsilonInsensitive(golden.Number("epsilon"), reduction, perRow: false));
}
