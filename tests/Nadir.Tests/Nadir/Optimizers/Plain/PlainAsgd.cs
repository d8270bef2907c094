namespace Nadir.Tests.Optimizers;

/// <summary>From torch.optim.ASGD: its rates are kept in float32.</summary>
internal sealed class PlainAsgd(
    bool single, double rate, double lambda, double alpha, double t0, double decay = 0, bool coupled = true)
    : PlainOptimizer(rate, decay, coupled)
{
    private double eta = single ? (float)rate : rate, share = 1;

    public double[] Average { get; } = new double[2];

    protected override double Rate => eta;

    protected override void Begin()
    {
        if (T == 1)
            return;
        eta = base.Rate / Math.Pow(1 + (lambda * base.Rate * (T - 1)), alpha);
        share = 1 / Math.Max(1, T - 1 - t0);
        if (single)
            (eta, share) = ((float)eta, (float)share);
    }

    protected override double Move(int i, double w, double g)
    {
        w *= 1 - (lambda * eta);
        w -= eta * g;
        Average[i] = share == 1 ? w : Average[i] + ((w - Average[i]) * share);
        return w;
    }
}
