namespace Nadir.Tests.Optimizers;

/// <summary>From the documentation of keras.optimizers.Adagrad and of torch.optim.Adagrad.</summary>
internal sealed class PlainAdagrad(bool torch, double rate, double start, double epsilon, double timeDecay = 0, double decay = 0)
    : PlainOptimizer(rate, decay, torch)
{
    private readonly double[] sum = [start, start];

    protected override double Rate => base.Rate / (1 + ((T - 1) * timeDecay));

    protected override double Move(int i, double w, double g)
    {
        sum[i] += g * g;
        return w - (Rate * g / (IsTorch ? Math.Sqrt(sum[i]) + epsilon : Math.Sqrt(sum[i] + epsilon)));
    }
}
