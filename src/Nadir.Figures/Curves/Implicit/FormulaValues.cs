using Nadir.Expressions;

namespace Nadir.Figures;

/// <summary>A formula of two variables, evaluated.</summary>
internal sealed class FormulaValues(FormulaFunction function) : PlaneValues
{
    public override double Value(double x, double y) => function.Value(x, y);

    public override void Values(double[] x, double[] y, double[] result, int count) =>
        function.Values([x.AsMemory(0, count), y.AsMemory(0, count)], result.AsSpan(0, count));
}
