namespace Nadir.Tests.Optimizers;

/// <summary>From the pseudo-code in the documentation of keras.optimizers.Ftrl; its lambda_2 is twice l2.</summary>
internal sealed class PlainFtrl(
    double rate, double power, double start, double l1, double l2, double shrinkage, double beta, double decay = 0)
    : PlainOptimizer(rate, decay, false)
{
    private readonly double[] n = [start, start], z = new double[2];

    protected override double Move(int i, double w, double g)
    {
        var before = n[i];
        n[i] += g * g;
        var sigma = (Math.Pow(n[i], -power) - Math.Pow(before, -power)) / Rate;
        z[i] += g + (2 * shrinkage * w) - (sigma * w);
        return Math.Abs(z[i]) < l1 ? 0 : ((Math.Sign(z[i]) * l1) - z[i]) / (((beta + Math.Pow(n[i], -power)) / Rate) + (2 * l2));
    }
}
