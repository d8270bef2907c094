namespace Nadir.Tests.Reference;

internal sealed class PerceptronAdapter() : Adapter("losses/textbook_perceptron")
{
    public override void Run(GoldenCase golden) =>
        GoldenLoss.Compare(golden, reduction => Losses.Perceptron(reduction: reduction, perRow: false));
}
