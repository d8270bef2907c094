namespace Nadir;

/// <summary>Which channels a picture is read with.</summary>
public enum ImageColor
{
    /// <summary>Those of the file; a palette becomes the colours it stands for, with alpha where it has one.</summary>
    Keep,

    /// <summary>One: 0.299 red + 0.587 green + 0.114 blue.</summary>
    Grey,

    /// <summary>Three; alpha is left out.</summary>
    Rgb,

    /// <summary>Four; what has no alpha is opaque.</summary>
    Rgba,
}
