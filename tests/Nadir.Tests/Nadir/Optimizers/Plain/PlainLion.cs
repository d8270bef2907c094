namespace Nadir.Tests.Optimizers;

/// <summary>From Chen et al. 2023, algorithm 2.</summary>
internal sealed class PlainLion(double rate, double beta1, double beta2, double decay = 0, bool coupled = false)
    : PlainOptimizer(rate, decay, coupled)
{
    private readonly double[] mean = new double[2];

    protected override double Move(int i, double w, double g)
    {
        var direction = Math.Sign((beta1 * mean[i]) + ((1 - beta1) * g));
        mean[i] = (beta2 * mean[i]) + ((1 - beta2) * g);
        return w - (Rate * direction);
    }
}
