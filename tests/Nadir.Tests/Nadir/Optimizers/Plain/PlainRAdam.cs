namespace Nadir.Tests.Optimizers;

/// <summary>From Liu et al. 2019, algorithm 2, with the threshold 5 and the epsilon of torch.optim.RAdam 1.13.</summary>
internal sealed class PlainRAdam(double rate, double beta1, double beta2, double epsilon, double decay = 0, bool coupled = true)
    : PlainOptimizer(rate, decay, coupled)
{
    private readonly double[] mean = new double[2], variance = new double[2];

    protected override double Move(int i, double w, double g)
    {
        variance[i] = (beta2 * variance[i]) + ((1 - beta2) * g * g);
        mean[i] = (beta1 * mean[i]) + ((1 - beta1) * g);
        var corrected = mean[i] / (1 - Power(beta1, T));
        var longest = (2 / (1 - beta2)) - 1;
        var length = longest - (2 * T * Power(beta2, T) / (1 - Power(beta2, T)));
        if (length <= 5)
            return w - (Rate * corrected);
        var adaptive = Math.Sqrt(1 - Power(beta2, T)) / (Math.Sqrt(variance[i]) + epsilon);
        var rectification = Math.Sqrt((length - 4) * (length - 2) * longest / ((longest - 4) * (longest - 2) * length));
        return w - (Rate * rectification * corrected * adaptive);
    }
}
