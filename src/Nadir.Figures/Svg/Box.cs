namespace Nadir.Figures;

/// <summary>A rectangle of the picture. Unit: CSS pixels, downwards from the top left.</summary>
internal readonly record struct Box(double Left, double Top, double Width, double Height)
{
    public double Right => Left + Width;

    public double Bottom => Top + Height;

    public double Middle => Left + Width / 2;

    public double Center => Top + Height / 2;
}
