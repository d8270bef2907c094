using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>A straight line across the whole plot at one x or one y.</summary>
/// <remarks>Twin: matplotlib.pyplot.axvline and axhline.</remarks>
public sealed class RuleTrace : Trace
{
    internal RuleTrace(double at, bool isVertical) => (At, IsVertical) = (Require.Finite(at), isVertical);

    public double At { get; }

    public bool IsVertical { get; }

    /// <summary>Range: above 0. Unit: CSS pixels.</summary>
    public double Thickness { get; set => field = Require.Positive(value, nameof(Thickness)); } = 1.5;

    public LineDash Dash { get; set => field = Require.Defined(value, nameof(Dash)); } = LineDash.Dashed;

    internal override void Extend(DataRange x, DataRange y) => (IsVertical ? x : y).Add(At);
}
