namespace Nadir.Figures;

/// <summary>The places of a window at which a condition holds. Numbers only.</summary>
public sealed partial class ImplicitRegion
{
    internal ImplicitRegion(PlaneBox window, IReadOnlyList<Polyline> rings, ImplicitCurve boundary) =>
        (Window, Rings, Boundary) = (window, rings, boundary);

    /// <summary>The ranges of both axes.</summary>
    public PlaneBox Window { get; }

    /// <summary>Closed outlines to be filled by the even-odd rule: a ring within a ring is a hole.</summary>
    public IReadOnlyList<Polyline> Rings { get; }

    /// <summary>The curve on which both sides of the condition are equal.</summary>
    public ImplicitCurve Boundary { get; }

    /// <summary>What is proven of the boundary.</summary>
    public CurveCertificate Certificate => Boundary.Certificate;
}
