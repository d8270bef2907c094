namespace Nadir.Tests.Optimizers;

/// <summary>From the documentation of torch.optim.NAdam (its pseudo-code) and of keras.optimizers.Nadam, after Dozat 2016.</summary>
internal sealed class PlainNadam(
    bool torch, double rate, double beta1, double beta2, double epsilon, double momentumDecay, double decay = 0)
    : PlainOptimizer(rate, decay, torch)
{
    private readonly double[] mean = new double[2], variance = new double[2];
    private double product = 1;

    protected override void Begin() => product = IsTorch ? (float)((float)product * (float)Momentum(T)) : product * Momentum(T);

    protected override double Move(int i, double w, double g)
    {
        mean[i] = (beta1 * mean[i]) + ((1 - beta1) * g);
        variance[i] = (beta2 * variance[i]) + ((1 - beta2) * g * g);
        var next = Momentum(T + 1);
        var corrected = (next * mean[i] / (1 - (product * next))) + ((1 - Momentum(T)) * g / (1 - product));
        return w - (Rate * corrected / (Math.Sqrt(variance[i] / (1 - Power(beta2, T))) + epsilon));
    }

    private double Momentum(int t) => beta1 * (1 - (0.5 * Math.Pow(0.96, t * momentumDecay)));
}
