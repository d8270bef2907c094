namespace Nadir.Figures;

/// <summary>A function given as C#.</summary>
internal sealed class DelegateValues(Func<double, double, double> function) : PlaneValues
{
    public override double Value(double x, double y) => function(x, y);

    public override void Values(double[] x, double[] y, double[] result, int count)
    {
        for (var i = 0; i < count; i++)
            result[i] = function(x[i], y[i]);
    }
}
