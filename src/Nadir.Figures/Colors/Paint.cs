namespace Nadir.Figures;

/// <summary>A colour together with its part in the theme, by which an embedded style sheet can replace it.</summary>
internal readonly record struct Paint(Color Color, string? Role = null);
