namespace Nadir.Figures;

/// <summary>Values of a function at many places.</summary>
/// <param name="x">Horizontal places.</param>
/// <param name="y">Vertical places, as many.</param>
/// <param name="values">Takes the value at each place.</param>
public delegate void PlaneColumns(ReadOnlySpan<double> x, ReadOnlySpan<double> y, Span<double> values);

/// <summary>A function given as C# over whole columns.</summary>
internal sealed class ColumnValues(PlaneColumns function) : PlaneValues
{
    public override double Value(double x, double y)
    {
        var value = double.NaN;
        function([x], [y], new Span<double>(ref value));
        return value;
    }

    public override void Values(double[] x, double[] y, double[] result, int count) =>
        function(x.AsSpan(0, count), y.AsSpan(0, count), result.AsSpan(0, count));
}
