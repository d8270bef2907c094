namespace Nadir.Tests.Optimizers;

/// <summary>From Zeiler 2012, algorithm 1.</summary>
internal sealed class PlainAdadelta(bool torch, double rate, double rho, double epsilon, double decay = 0)
    : PlainOptimizer(rate, decay, torch)
{
    private readonly double[] gradients = new double[2], steps = new double[2];

    protected override double Move(int i, double w, double g)
    {
        gradients[i] = (rho * gradients[i]) + ((1 - rho) * g * g);
        var step = -Math.Sqrt(steps[i] + epsilon) / Math.Sqrt(gradients[i] + epsilon) * g;
        steps[i] = (rho * steps[i]) + ((1 - rho) * step * step);
        return w + (Rate * step);
    }
}
