namespace Nadir.Figures;

/// <summary>Whole numbers for the lines on which cells end, so that neighbours agree on every edge.</summary>
internal sealed class Lattice(PlaneBox window)
{
    /// <summary>How often a cell can be halved.</summary>
    public const int Depth = 24;

    // Lines are bent away from even spacing: curves, poles and kinks tend to lie on round numbers, where
    // they would run along edges or through corners.
    private const double Bend = 0.0273;
    private const double Steps = 1 << Depth;

    public PlaneBox Window => window;

    public double X(int line) => Place(line, window.XLow, window.XHigh);

    public double Y(int line) => Place(line, window.YLow, window.YHigh);

    public PlaneBox Box(Cell cell) =>
        new(X(cell.Left), X(cell.Left + cell.Size), Y(cell.Bottom), Y(cell.Bottom + cell.Size));

    public bool IsOnBorder(CurvePoint point) =>
        point.X <= window.XLow || point.X >= window.XHigh || point.Y <= window.YLow || point.Y >= window.YHigh;

    private static double Place(int line, double low, double high)
    {
        if (line == 1 << Depth)
            return high;
        var share = line / Steps;
        share += Bend * share * (1 - share);
        return low + (high - low) * share;
    }
}
