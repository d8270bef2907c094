namespace Nadir.Tests.Optimizers;

/// <summary>From the documentation of keras.optimizers.RMSprop and of torch.optim.RMSprop.</summary>
internal sealed class PlainRmsProp(
    bool torch, double rate, double rho, double epsilon, double momentum = 0, bool centered = false, double decay = 0)
    : PlainOptimizer(rate, decay, torch)
{
    private readonly double[] square = new double[2], mean = new double[2], buffer = new double[2];

    protected override double Move(int i, double w, double g)
    {
        square[i] = (rho * square[i]) + ((1 - rho) * g * g);
        mean[i] = (rho * mean[i]) + ((1 - rho) * g);
        var variance = centered ? square[i] - (mean[i] * mean[i]) : square[i];
        if (IsTorch)
        {
            var scaled = g / (Math.Sqrt(variance) + epsilon);
            buffer[i] = (momentum * buffer[i]) + scaled;
            return w - (Rate * (momentum > 0 ? buffer[i] : scaled));
        }

        var increment = Rate * g / Math.Sqrt(variance + epsilon);
        buffer[i] = (momentum * buffer[i]) + increment;
        return w - (momentum > 0 ? buffer[i] : increment);
    }
}
