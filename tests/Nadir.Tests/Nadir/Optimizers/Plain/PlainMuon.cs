namespace Nadir.Tests.Optimizers;

/// <summary>From Jordan et al. 2024, algorithm 2 and its iteration; vectors by AdamW with ε̂ as in keras.optimizers.Muon.</summary>
internal sealed class PlainMuon(
    double rate, double momentum = 0.95, bool nesterov = true, int iterations = 6, double decay = 0.1, double adamShare = 0.1, bool matchAdam = false)
    : PlainTensorRule
{
    private const double Epsilon = 1e-7;

    protected override void Move(double[] w, double[] g, int[] shape, Func<string, int, double[]> slot)
    {
        for (var i = 0; i < w.Length; i++)
            w[i] -= rate * decay * w[i];
        if (shape.Length == 2)
            Orthogonal(w, g, shape[0], shape[1], slot("m", w.Length));
        else
            Adam(w, g, slot("m", w.Length), slot("v", w.Length));
    }

    private void Adam(double[] w, double[] g, double[] m, double[] v)
    {
        for (var i = 0; i < w.Length; i++)
        {
            m[i] = (0.9 * m[i]) + (0.1 * g[i]);
            v[i] = (0.999 * v[i]) + (0.001 * g[i] * g[i]);
            var alpha = adamShare * rate * Math.Sqrt(1 - Math.Pow(0.999, T)) / (1 - Math.Pow(0.9, T));
            w[i] -= alpha * m[i] / (Math.Sqrt(v[i]) + Epsilon);
        }
    }

    private void Orthogonal(double[] w, double[] g, int rows, int columns, double[] m)
    {
        var x = new double[rows, columns];
        for (var i = 0; i < w.Length; i++)
        {
            m[i] = (momentum * m[i]) + g[i];
            x[i / columns, i % columns] = nesterov ? g[i] + (momentum * m[i]) : m[i];
        }

        var scale = matchAdam ? 0.2 * Math.Sqrt(Math.Max(rows, columns)) : Math.Sqrt(Math.Max(1, (double)rows / columns));
        x = NewtonSchulz(x);
        for (var i = 0; i < w.Length; i++)
            w[i] -= rate * scale * x[i / columns, i % columns];
    }

    private double[,] NewtonSchulz(double[,] g)
    {
        var turned = g.GetLength(0) > g.GetLength(1);
        var x = turned ? Transpose(g) : g;
        var norm = Math.Sqrt(x.Cast<double>().Sum(element => element * element)) + Epsilon;
        x = Map(x, element => element / norm);
        for (var k = 0; k < iterations; k++)
        {
            var a = Product(x, Transpose(x));
            var squares = Product(a, a);
            var b = Sum(Map(a, element => -4.775 * element), Map(squares, element => 2.0315 * element));
            x = Sum(Map(x, element => 3.4445 * element), Product(b, x));
        }

        return turned ? Transpose(x) : x;
    }

    private static double[,] Fill(int rows, int columns, Func<int, int, double> element)
    {
        var filled = new double[rows, columns];
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
                filled[i, j] = element(i, j);
        }

        return filled;
    }

    private static double[,] Transpose(double[,] x) => Fill(x.GetLength(1), x.GetLength(0), (i, j) => x[j, i]);

    private static double[,] Map(double[,] x, Func<double, double> f) => Fill(x.GetLength(0), x.GetLength(1), (i, j) => f(x[i, j]));

    private static double[,] Sum(double[,] x, double[,] y) => Fill(x.GetLength(0), x.GetLength(1), (i, j) => x[i, j] + y[i, j]);

    private static double[,] Product(double[,] x, double[,] y) =>
        Fill(x.GetLength(0), y.GetLength(1), (i, j) => Enumerable.Range(0, x.GetLength(1)).Sum(k => x[i, k] * y[k, j]));
}
