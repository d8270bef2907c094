namespace Nadir.Figures;

/// <summary>A marked place on an axis; without text only its grid line is drawn.</summary>
internal readonly record struct Tick(double Value, string Text);
