using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>Filled polygons, translucent; where they overlap an even number of times, they are holes.</summary>
public sealed class RegionTrace : Trace
{
    internal RegionTrace(IEnumerable<(double[] X, double[] Y)> rings) =>
        Rings = [.. rings.Select(ring => Points.Of("AddRegion", ring.X, ring.Y))];

    internal RegionTrace(ImplicitRegion region)
        : this(Require.Present(region).Rings.Select(ring => (ring.X.ToArray(), ring.Y.ToArray()))) => Region = region;

    /// <summary>Range: (0, 1].</summary>
    public double Opacity { get; set => field = Require.Share(value, nameof(Opacity)); } = 0.25;

    /// <summary>The places at which a condition holds, where that is what is filled.</summary>
    public ImplicitRegion? Region { get; }

    /// <summary>Whether a note under the picture says what of a condition's boundary is proven.</summary>
    public bool ShowCertificate { get; set; } = true;

    internal IReadOnlyList<Points> Rings { get; }

    internal override void Extend(DataRange x, DataRange y)
    {
        if (Region is not null)
            Region.Window.Frame(x, y);
        foreach (var ring in Rings)
            DataRange.ExtendPairs(x, y, ring, DataRange.LineAir);
    }

    internal override IEnumerable<string> Notes()
    {
        if (ShowCertificate && Region is not null)
            yield return Name.Length > 0 ? $"{MathText.Of(Name).Plain}: {Region.Certificate}." : $"Region {Region.Certificate}.";
    }
}
