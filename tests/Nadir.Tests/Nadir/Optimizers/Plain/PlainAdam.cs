namespace Nadir.Tests.Optimizers;

/// <summary>
/// From Kingma, Ba 2014, algorithm 1 (PyTorch) and the remark before section 2.1 (Keras: epsilon hat); weight decay beside the
/// step from Loshchilov, Hutter 2017; the largest variance from Reddi, Kale, Kumar 2018 as both libraries have it, uncorrected.
/// </summary>
internal sealed class PlainAdam(
    bool torch, double rate, double beta1, double beta2, double epsilon, bool amsgrad = false, double decay = 0, bool coupled = false)
    : PlainOptimizer(rate, decay, coupled)
{
    private readonly double[] mean = new double[2], variance = new double[2], largest = new double[2];

    protected override double Move(int i, double w, double g)
    {
        mean[i] = (beta1 * mean[i]) + ((1 - beta1) * g);
        variance[i] = (beta2 * variance[i]) + ((1 - beta2) * g * g);
        largest[i] = Math.Max(largest[i], variance[i]);
        var used = amsgrad ? largest[i] : variance[i];
        var (correction1, correction2) = (1 - Power(beta1, T), 1 - Power(beta2, T));
        return torch
            ? w - (Rate * (mean[i] / correction1) / (Math.Sqrt(used / correction2) + epsilon))
            : w - (Rate * Math.Sqrt(correction2) / correction1 * mean[i] / (Math.Sqrt(used) + epsilon));
    }
}
