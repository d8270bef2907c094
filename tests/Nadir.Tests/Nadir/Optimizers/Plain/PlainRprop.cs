namespace Nadir.Tests.Optimizers;

/// <summary>From Igel, Hüsken 2000, iRprop−, with the names of torch.optim.Rprop.</summary>
internal sealed class PlainRprop(double rate, double etaMinus, double etaPlus, double shortest, double longest)
    : PlainOptimizer(rate, 0, false)
{
    private readonly double[] step = [rate, rate], last = new double[2];

    protected override double Move(int i, double w, double g)
    {
        if (g * last[i] > 0)
        {
            step[i] = Math.Min(step[i] * etaPlus, longest);
        }
        else if (g * last[i] < 0)
        {
            step[i] = Math.Max(step[i] * etaMinus, shortest);
            g = 0;
        }

        last[i] = g;
        return w - (Math.Sign(g) * step[i]);
    }
}
