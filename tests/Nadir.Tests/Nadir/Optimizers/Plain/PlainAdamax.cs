namespace Nadir.Tests.Optimizers;

/// <summary>From Kingma, Ba 2014, algorithm 2, with epsilon as the documentation of each library has it.</summary>
internal sealed class PlainAdamax(bool torch, double rate, double beta1, double beta2, double epsilon, double decay = 0)
    : PlainOptimizer(rate, decay, torch)
{
    private readonly double[] mean = new double[2], norm = new double[2];

    protected override double Move(int i, double w, double g)
    {
        mean[i] = (beta1 * mean[i]) + ((1 - beta1) * g);
        norm[i] = Math.Max(beta2 * norm[i], Math.Abs(g) + (IsTorch ? epsilon : 0));
        return w - (Rate / (1 - Power(beta1, T)) * mean[i] / (norm[i] + (IsTorch ? 0 : epsilon)));
    }
}
