namespace Nadir.Figures;

/// <summary>Which installed program turns an SVG into pixels or pages.</summary>
public enum RendererChoice
{
    /// <summary>A browser if there is one, else rsvg-convert.</summary>
    Automatic,

    /// <summary>Chromium, Chrome or Edge: about 0.3 s to start, then fast.</summary>
    Browser,

    /// <summary>librsvg's rsvg-convert: small, started anew for every picture.</summary>
    Librsvg,
}
