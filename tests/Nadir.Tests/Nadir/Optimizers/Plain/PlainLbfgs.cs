namespace Nadir.Tests.Optimizers;

/// <summary>
/// From Nocedal, Wright 2006, equation 7.16 (the matrix H of BFGS, made anew from the last pairs) and 7.20 (its start), with the
/// first step and the least curvature of torch.optim.LBFGS.
/// </summary>
internal sealed class PlainLbfgs(double rate, int historySize)
{
    private readonly List<(double[] S, double[] Y)> pairs = [];
    private double[]? before, step;

    public void Step(double[] w, double[] g)
    {
        var direction = g.Select(element => -element).ToArray();
        var length = rate;
        if (before is null)
            length = Math.Min(1, 1 / g.Sum(Math.Abs)) * rate;
        else
            direction = Direction(g, before, step!);
        before = [.. g];
        step = [.. direction.Select(element => length * element)];
        for (var i = 0; i < w.Length; i++)
            w[i] += step[i];
    }

    private double[] Direction(double[] g, double[] earlier, double[] s)
    {
        var y = g.Zip(earlier, (now, then) => now - then).ToArray();
        if (Dot(s, y) > 1e-10)
            pairs.Add((s, y));
        if (pairs.Count > historySize)
            pairs.RemoveAt(0);
        var n = g.Length;
        var h = new double[n, n];
        for (var i = 0; i < n; i++)
            h[i, i] = pairs.Count == 0 ? 1 : Dot(pairs[^1].S, pairs[^1].Y) / Dot(pairs[^1].Y, pairs[^1].Y);
        foreach (var pair in pairs)
            h = Update(h, pair.S, pair.Y);
        return [.. Enumerable.Range(0, n).Select(i => -Enumerable.Range(0, n).Sum(j => h[i, j] * g[j]))];
    }

    /// <summary>(I − ρ·s·yᵀ)·H·(I − ρ·y·sᵀ) + ρ·s·sᵀ.</summary>
    private static double[,] Update(double[,] h, double[] s, double[] y)
    {
        var (n, rho) = (s.Length, 1 / Dot(s, y));
        double V(int i, int j) => (i == j ? 1 : 0) - (rho * y[i] * s[j]);
        var next = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                next[i, j] = rho * s[i] * s[j];
                for (var k = 0; k < n; k++)
                {
                    for (var l = 0; l < n; l++)
                        next[i, j] += V(k, i) * h[k, l] * V(l, j);
                }
            }
        }

        return next;
    }

    private static double Dot(double[] x, double[] y) => x.Zip(y, (a, b) => a * b).Sum();
}
