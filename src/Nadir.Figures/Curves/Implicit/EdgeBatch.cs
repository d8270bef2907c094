namespace Nadir.Figures;

/// <summary>Some of many edges, evaluated at once at one place each.</summary>
internal sealed class EdgeBatch(PlaneFunction function, List<CellEdge> edges, int[] at)
{
    private readonly double[] x = new double[at.Length];
    private readonly double[] y = new double[at.Length];

    public bool IsContinuous(int index) => edges[at[index]].IsContinuous;

    public double[] Values(double[] shares)
    {
        for (var k = 0; k < at.Length; k++)
            (x[k], y[k]) = edges[at[k]].At(shares[k]);
        var result = new double[at.Length];
        function.Values(x, y, result, at.Length);
        return result;
    }
}
