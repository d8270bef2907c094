namespace Nadir.Tests.Tensors.Kernels;

/// <summary>The triple loop in double, and the sum of absolute products that bounds a rounding error.</summary>
internal static class PlainMatMul
{
    public static (double[] Product, double[] Magnitude) Run(
        int m, int n, int k, Func<int, int, double> a, Func<int, int, double> b)
    {
        var product = new double[m * n];
        var magnitude = new double[m * n];
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j < n; j++)
            {
                for (var l = 0; l < k; l++)
                {
                    product[(i * n) + j] += a(i, l) * b(l, j);
                    magnitude[(i * n) + j] += Math.Abs(a(i, l) * b(l, j));
                }
            }
        }

        return (product, magnitude);
    }
}
