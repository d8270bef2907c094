namespace Nadir.Tests.Optimizers;

/// <summary>
/// From Shazeer, Stern 2018, algorithms 4 and 5, in sums; PyTorch's from the formulas in its documentation (torch 2.5
/// optim.Adafactor), in means as its note says.
/// </summary>
internal sealed class PlainAdafactor(bool torch, double rate, double epsilon1, double epsilon2, double clip = 1, double power = -0.8, double decay = 0)
    : PlainTensorRule
{
    protected override void Move(double[] w, double[] g, int[] shape, Func<string, int, double[]> slot)
    {
        var beta = 1 - Math.Pow(T, power);
        var rho = Math.Min(rate, 1 / Math.Sqrt(T));
        var size = RootMeanSquare(w);
        for (var i = 0; i < w.Length; i++)
            w[i] -= rate * decay * w[i];
        if (!torch)
            size = RootMeanSquare(w);
        var v = shape.Length == 1 ? Vector(g, beta, slot) : Matrix(g, beta, shape[0], shape[1], slot);
        var u = new double[w.Length];
        for (var i = 0; i < w.Length; i++)
            u[i] = g[i] / (torch ? Math.Max(Math.Sqrt(v[i]), epsilon1) : Math.Sqrt(v[i]));
        var excess = Math.Max(1, RootMeanSquare(u) / clip);
        for (var i = 0; i < w.Length; i++)
            w[i] -= Math.Max(epsilon2, size) * rho * (u[i] / excess);
    }

    private double Squared(double g) => (g * g) + (torch ? 0 : epsilon1);

    private double[] Vector(double[] g, double beta, Func<string, int, double[]> slot)
    {
        var v = slot("v", g.Length);
        for (var i = 0; i < g.Length; i++)
            v[i] = (beta * v[i]) + ((1 - beta) * Squared(g[i]));
        return v;
    }

    private double[] Matrix(double[] g, double beta, int rows, int columns, Func<string, int, double[]> slot)
    {
        var (r, c, v) = (slot("r", rows), slot("c", columns), new double[g.Length]);
        for (var i = 0; i < rows; i++)
            r[i] = (beta * r[i]) + ((1 - beta) * Enumerable.Range(0, columns).Sum(j => Squared(g[(i * columns) + j])));
        for (var j = 0; j < columns; j++)
            c[j] = (beta * c[j]) + ((1 - beta) * Enumerable.Range(0, rows).Sum(i => Squared(g[(i * columns) + j])));
        for (var k = 0; k < g.Length; k++)
        {
            v[k] = torch
                ? r[k / columns] / columns * (c[k % columns] / rows) / Math.Max(r.Average() / columns, epsilon1)
                : r[k / columns] * c[k % columns] / r.Sum();
        }

        return v;
    }
}
