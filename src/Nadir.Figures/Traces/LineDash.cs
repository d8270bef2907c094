namespace Nadir.Figures;

/// <summary>The pattern of a line.</summary>
public enum LineDash
{
    Solid,
    Dashed,
    Dotted,
}
