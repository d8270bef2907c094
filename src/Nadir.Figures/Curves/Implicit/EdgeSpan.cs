namespace Nadir.Figures;

/// <summary>A part of an edge with the function's values at its ends.</summary>
/// <param name="Edge">Which edge.</param>
/// <param name="Start">The share of the edge at which it starts.</param>
/// <param name="End">The share at which it ends.</param>
/// <param name="AtStart">The value at its start.</param>
/// <param name="AtEnd">The value at its end.</param>
internal readonly record struct EdgeSpan(int Edge, double Start, double End, double AtStart, double AtEnd)
{
    public bool IsCrossed => CellProof.IsBelow(AtStart) != CellProof.IsBelow(AtEnd);

    public bool IsFinite => double.IsFinite(AtStart) && double.IsFinite(AtEnd);

    public double Middle => (Start + End) / 2;

    /// <summary>The larger of both values without sign.</summary>
    public double Size => Math.Max(Math.Abs(AtStart), Math.Abs(AtEnd));
}
