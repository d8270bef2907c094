namespace Nadir.Figures;

/// <summary>A rectangle of pixels in an image.</summary>
internal readonly record struct PixelBox(int Left, int Top, int Width, int Height);
