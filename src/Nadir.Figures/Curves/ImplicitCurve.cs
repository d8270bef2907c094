namespace Nadir.Figures;

/// <summary>The places of a window at which an equation holds. Numbers only.</summary>
public sealed partial class ImplicitCurve
{
    internal ImplicitCurve(
        PlaneBox window,
        IReadOnlyList<Polyline> pieces,
        IReadOnlyList<(double X, double Y)> isolatedPoints,
        CurveCertificate certificate,
        IReadOnlyList<string> notes) =>
        (Window, Pieces, IsolatedPoints, Certificate, Notes) = (window, pieces, isolatedPoints, certificate, notes);

    /// <summary>The ranges of both axes.</summary>
    public PlaneBox Window { get; }

    /// <summary>Lines of the curve; open ones end at the window's edge, at a crossing, or where the formula stops.</summary>
    public IReadOnlyList<Polyline> Pieces { get; }

    /// <summary>Points of the curve that no line leads to.</summary>
    public IReadOnlyList<(double X, double Y)> IsolatedPoints { get; }

    /// <summary>What is proven; its text is <c>certified</c> or <c>undecided in n cells</c>.</summary>
    public CurveCertificate Certificate { get; }

    /// <summary>What a reader of the picture should know, such as areas in which the equation holds everywhere.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>The length of all pieces. Unit: that of both axes.</summary>
    public double Length => Pieces.Sum(piece => piece.Length);
}
