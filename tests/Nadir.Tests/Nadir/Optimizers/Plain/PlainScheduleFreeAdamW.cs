namespace Nadir.Tests.Optimizers;

/// <summary>
/// From Defazio et al. 2024, algorithm 1, with v corrected in the root as keras.optimizers.ScheduleFreeAdamW and the authors'
/// present package do, and with the weight decay and the shares of either.
/// </summary>
internal sealed class PlainScheduleFreeAdamW(
    bool authors, double rate, double beta1, double beta2, double epsilon, double decay = 0, int warmup = 0, double ratePower = 0, double stepPower = 0)
    : PlainOptimizer(rate, 0, false)
{
    private readonly double[] z = new double[2], variance = new double[2];
    private double sum, share, largest;

    public double[] Average { get; } = new double[2];

    protected override double Rate => base.Rate * (warmup > 0 ? Math.Min((double)T / warmup, 1) : 1);

    protected override void Begin()
    {
        largest = Math.Max(largest, Rate);
        var weight = Math.Pow(T, stepPower) * Math.Pow(largest, ratePower);
        sum += weight;
        share = weight / sum;
    }

    protected override double Move(int i, double w, double g)
    {
        if (T == 1)
            (z[i], Average[i]) = (w, w);
        if (!authors)
            w -= base.Rate * decay * w;

        // x and z make up y; whatever changed y changed x.
        var x = authors ? Average[i] : (w - ((1 - beta1) * z[i])) / beta1;
        variance[i] = (beta2 * variance[i]) + ((1 - beta2) * g * g);
        z[i] -= Rate * g / (Math.Sqrt(variance[i] / (1 - Power(beta2, T))) + epsilon);
        if (authors)
            z[i] -= Rate * decay * w;
        Average[i] = ((1 - share) * x) + (share * z[i]);
        return ((1 - beta1) * z[i]) + (beta1 * Average[i]);
    }
}
