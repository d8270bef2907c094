using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>The places at which an equation holds: lines, isolated points as dots, and what of it is proven.</summary>
/// <remarks>The window is the whole plot: what lies beyond it is cut. Twin: matplotlib.pyplot.contour at level 0.</remarks>
public sealed class ImplicitTrace : Trace
{
    internal ImplicitTrace(ImplicitCurve curve) => Curve = Require.Present(curve);

    public ImplicitCurve Curve { get; }

    /// <summary>Range: above 0. Unit: CSS pixels.</summary>
    public double Thickness { get; set => field = Require.Positive(value, nameof(Thickness)); } = 2;

    public LineDash Dash { get; set => field = Require.Defined(value, nameof(Dash)); }

    /// <summary>Whether a note under the picture says what is proven.</summary>
    public bool ShowCertificate { get; set; } = true;

    private bool IsEmpty => Curve.Pieces.Count == 0 && Curve.IsolatedPoints.Count == 0;

    private string Empty => Curve.Certificate.IsCertified ? ": it has no point in this window" : "; no point was found in this window";

    internal override void Extend(DataRange x, DataRange y) => Curve.Window.Frame(x, y);

    internal override IEnumerable<string> Notes()
    {
        if (ShowCertificate)
            yield return $"{(Name.Length > 0 ? $"{MathText.Of(Name).Plain}:" : "Curve")} {Curve.Certificate}{(IsEmpty ? Empty : "")}.";
        foreach (var note in Curve.Notes)
            yield return note;
    }
}
