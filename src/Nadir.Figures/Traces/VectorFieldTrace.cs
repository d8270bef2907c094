using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>An arrow at each place, as long as its vector on the scale that keeps neighbours apart.</summary>
/// <remarks>Twin: matplotlib.pyplot.quiver.</remarks>
public sealed class VectorFieldTrace : Trace, IColorScaled
{
    internal VectorFieldTrace(Points places, Points vectors)
    {
        if (places.Count != vectors.Count)
            throw Error.Shape($"AddVectorField needs a vector for each place, got {places.Count} places and {vectors.Count} vectors.");
        (Places, Vectors) = (places, vectors);
    }

    public IReadOnlyList<double> X => Places.X;

    public IReadOnlyList<double> Y => Places.Y;

    /// <summary>The vectors' parts along x, in units of x.</summary>
    public IReadOnlyList<double> U => Vectors.X;

    /// <summary>The vectors' parts along y, in units of y.</summary>
    public IReadOnlyList<double> V => Vectors.Y;

    /// <summary>Whether all arrows are of one length, and colour alone tells how long the vectors are.</summary>
    public bool Normalize { get; set; }

    /// <summary>Turns lengths into colours where all arrows are of one length.</summary>
    public Colormap Colormap { get; set => field = Require.Present(value, nameof(Colormap)); } = Colormap.Viridis;

    public string ValueTitle { get; set => field = PlainText.Of(value, nameof(ValueTitle)); } = "";

    double? IColorScaled.Minimum => null;

    double? IColorScaled.Maximum => null;

    IEnumerable<double> IColorScaled.Values => U.Zip(V, double.Hypot);

    bool IColorScaled.ShowsColorBar => Normalize;

    internal Points Places { get; }

    internal Points Vectors { get; }

    /// <summary>The largest part of any vector; 1 where all are 0. Arrows are drawn in its unit, so that none is too long for a double.</summary>
    internal double Largest => U.Concat(V).Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max() is > 0 and var largest ? largest : 1;

    internal override void Extend(DataRange x, DataRange y) => DataRange.ExtendPairs(x, y, Places, DataRange.MarkerAir);
}
