namespace Nadir.Tests.Reference;

internal sealed class LogLossAdapter() : Adapter("losses/tfjs_core_logLoss")
{
    public override void Run(GoldenCase golden) => GoldenLoss.Compare(golden, reduction => Losses.BinaryCrossEntropy(
        probabilityGuard: ProbabilityGuard.Add, epsilon: golden.Number("epsilon"), reduction: reduction, perRow: false));
}
