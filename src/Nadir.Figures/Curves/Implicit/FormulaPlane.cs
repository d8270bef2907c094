using Nadir.Expressions;

namespace Nadir.Figures;

/// <summary>A factor of a formula, whose zeros are the formula's wherever the rest has a value other than 0 or infinite.</summary>
/// <param name="values">The factor divided by the formula's denominator, so that it has the poles of the whole.</param>
/// <param name="factor">The factor, for enclosures.</param>
/// <param name="slopeX">Its derivative in x.</param>
/// <param name="slopeY">Its derivative in y.</param>
/// <param name="numerator">All factors together, where some lack values in the window.</param>
/// <param name="denominator">What must not be 0, if anything.</param>
internal sealed class FormulaPlane(
    FormulaFunction values,
    FormulaFunction factor,
    FormulaFunction slopeX,
    FormulaFunction slopeY,
    FormulaFunction? numerator,
    FormulaFunction? denominator) : PlaneFunction
{
    public override double Value(double x, double y) =>
        numerator is not null && !double.IsFinite(numerator.Value(x, y)) ? double.NaN : values.Value(x, y);

    public override void Values(double[] x, double[] y, double[] result, int count)
    {
        ReadOnlyMemory<double>[] columns = [x.AsMemory(0, count), y.AsMemory(0, count)];
        values.Values(columns, result.AsSpan(0, count));
        if (numerator is null)
            return;
        var whole = new double[count];
        numerator.Values(columns, whole);
        for (var i = 0; i < count; i++)
            if (!double.IsFinite(whole[i]))
                result[i] = double.NaN;
    }

    public override Enclosure Enclose(Enclosure x, Enclosure y)
    {
        var found = factor.Enclose(x, y);
        if (found.Continuity == Continuity.Nowhere || found.Low > 0 || found.High < 0)
            return found;
        var continuity = found.Continuity;
        if (numerator is not null)
            continuity = Weaker(continuity, numerator.Enclose(x, y).Continuity);
        if (denominator?.Enclose(x, y) is { } below)
            continuity = Weaker(continuity, below.Contains(0) ? Continuity.Partly : below.Continuity);
        return found with { Continuity = continuity };
    }

    public override Enclosure SlopeX(Enclosure x, Enclosure y) => slopeX.Enclose(x, y);

    public override Enclosure SlopeY(Enclosure x, Enclosure y) => slopeY.Enclose(x, y);

    private static Continuity Weaker(Continuity one, Continuity other) => one < other ? one : other;
}
