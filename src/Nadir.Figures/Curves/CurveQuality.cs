namespace Nadir.Figures;

/// <summary>How finely curves are looked for before numbers decide what could not be proven.</summary>
public enum CurveQuality
{
    /// <summary>Cells down to 1/512 of the window.</summary>
    Normal,

    /// <summary>Cells down to 1/128 of the window.</summary>
    Draft,

    /// <summary>Cells down to 1/2048 of the window.</summary>
    Fine,
}
