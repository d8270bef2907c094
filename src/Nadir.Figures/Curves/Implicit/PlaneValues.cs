namespace Nadir.Figures;

/// <summary>A function of the plane that can be evaluated.</summary>
internal abstract class PlaneValues
{
    public abstract double Value(double x, double y);

    /// <summary>Values at the first <paramref name="count"/> places.</summary>
    public abstract void Values(double[] x, double[] y, double[] result, int count);
}
