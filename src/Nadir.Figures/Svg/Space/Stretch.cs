namespace Nadir.Figures;

/// <summary>A part of a line that is wholly seen or wholly hidden.</summary>
internal sealed record Stretch(bool IsHidden, List<Seen> Places);
