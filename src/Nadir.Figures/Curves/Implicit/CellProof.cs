using Nadir.Expressions;

namespace Nadir.Figures;

/// <summary>Proves by enclosures what a curve does in a cell.</summary>
internal sealed class CellProof(PlaneFunction function)
{
    // Covers the rounding of the mean value form's few operations.
    private const double Rounding = 1e-14;

    /// <summary>Cells looked at so far.</summary>
    public int Count { get; private set; }

    public CellState Of(PlaneBox box, out bool isContinuous)
    {
        Count++;
        var (x, y) = (new Enclosure(box.XLow, box.XHigh), new Enclosure(box.YLow, box.YHigh));
        var value = function.Enclose(x, y);
        isContinuous = value.Continuity == Continuity.Continuous;
        if (value.Continuity == Continuity.Nowhere || value.Low > 0 || value.High < 0)
            return CellState.Empty;
        if (value is { Low: 0, High: 0, Continuity: >= Continuity.Defined })
            return CellState.Full;
        if (!isContinuous)
            return CellState.Undecided;

        var (slopeX, slopeY) = (function.SlopeX(x, y), function.SlopeY(x, y));
        if (IsBeyondMeanValue(box, slopeX, slopeY))
            return CellState.Empty;
        return (IsDefinite(slopeX), IsDefinite(slopeY)) switch
        {
            (true, true) => CellState.Monotone,
            (false, true) => CellState.OverX,
            (true, false) => CellState.OverY,
            _ => CellState.Undecided,
        };
    }

    /// <summary>Zero counts as above, so that every corner has a side.</summary>
    public static bool IsBelow(double value) => value < 0;

    public static bool IsDefinite(Enclosure slope) =>
        slope.Continuity >= Continuity.Defined && (slope.Low > 0 || slope.High < 0);

    private bool IsBeyondMeanValue(PlaneBox box, Enclosure slopeX, Enclosure slopeY)
    {
        var (halfX, halfY) = (Greatest(slopeX) * box.Width / 2, Greatest(slopeY) * box.Height / 2);
        var reach = (halfX + halfY) * (1 + Rounding);
        if (!double.IsFinite(reach))
            return false;
        var (x, y) = (box.XLow + box.Width / 2, box.YLow + box.Height / 2);
        var middle = function.Enclose(Enclosure.Of(x), Enclosure.Of(y));
        return middle.Low > reach || middle.High < -reach;
    }

    // The middle may be off the true one by a rounding, far below what Rounding adds to the reach.
    private static double Greatest(Enclosure slope) => slope.Continuity >= Continuity.Defined
        ? Math.Max(Math.Abs(slope.Low), Math.Abs(slope.High))
        : double.PositiveInfinity;
}
