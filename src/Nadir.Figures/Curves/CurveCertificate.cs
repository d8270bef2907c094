namespace Nadir.Figures;

/// <summary>What is proven of a drawn curve, and where nothing is.</summary>
/// <param name="UndecidedCells">Cells of the plane in which numbers, not a proof, decided what is drawn.</param>
public sealed record CurveCertificate(IReadOnlyList<PlaneBox> UndecidedCells)
{
    /// <summary>Whether every other place of the window is proven empty and every arc proven to be one.</summary>
    public bool IsCertified => UndecidedCells.Count == 0;

    /// <summary><c>certified</c>, or in how many cells it is not.</summary>
    public override string ToString() => UndecidedCells.Count switch
    {
        0 => "certified",
        1 => "undecided in 1 cell",
        var count => FormattableString.Invariant($"undecided in {count} cells"),
    };
}
