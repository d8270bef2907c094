namespace Nadir;

/// <summary>How a picture gets another size.</summary>
public enum ImageInterpolation
{
    /// <summary>Each pixel is the nearest one.</summary>
    Nearest,

    /// <summary>A weighted mean of the pixels around; of all that a pixel covers where the picture shrinks (antialiased).</summary>
    Bilinear,
}
