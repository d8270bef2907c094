namespace Nadir.Figures;

/// <summary>A rectangle of the plane in data coordinates.</summary>
/// <param name="XLow">Its left edge.</param>
/// <param name="XHigh">Its right edge.</param>
/// <param name="YLow">Its lower edge.</param>
/// <param name="YHigh">Its upper edge.</param>
public readonly record struct PlaneBox(double XLow, double XHigh, double YLow, double YHigh)
{
    public double Width => XHigh - XLow;

    public double Height => YHigh - YLow;

    /// <summary>Makes it the whole plot, even where other traces lead out of it.</summary>
    internal void Frame(DataRange x, DataRange y)
    {
        x.Frame(XLow, XHigh);
        y.Frame(YLow, YHigh);
    }
}
