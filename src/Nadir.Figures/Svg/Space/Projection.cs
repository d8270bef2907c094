namespace Nadir.Figures;

/// <summary>The picture in perspective that a camera has of the box.</summary>
/// <remarks>Directions and distance are those of mplot3d, whose eye is 10 from the middle of a box 1.19 wide.</remarks>
internal sealed class Projection
{
    /// <summary>Half of the box: 4 wide, 4 deep, 3 high.</summary>
    public static readonly Point3 Half = new(0.5, 0.5, 0.375);
    private const double Distance = 8.4;
    private readonly double scale;
    private readonly double middleX;
    private readonly double middleY;

    /// <param name="camera">Where the eye is.</param>
    /// <param name="scale">Width of the box in its middle. Unit: CSS pixels.</param>
    /// <param name="middleX">Where the middle of the box is seen.</param>
    /// <param name="middleY">Where the middle of the box is seen.</param>
    public Projection(Camera camera, double scale, double middleX = 0, double middleY = 0)
    {
        (this.scale, this.middleX, this.middleY) = (scale, middleX, middleY);
        var (sine, cosine) = double.SinCosPi(camera.Azimuth / 180);
        var (rise, flat) = double.SinCosPi(camera.Elevation / 180);
        Right = new Point3(-sine, cosine, 0);
        Up = new Point3(-rise * cosine, -rise * sine, flat);
        Toward = new Point3(flat * cosine, flat * sine, rise);
    }

    public Point3 Right { get; }

    public Point3 Up { get; }

    /// <summary>From the middle of the box to the eye.</summary>
    public Point3 Toward { get; }

    public Point3 Eye => Toward * Distance;

    public Seen Of(Point3 point)
    {
        var nearness = Distance / (Distance - point.Dot(Toward));
        return new Seen(
            middleX + scale * nearness * point.Dot(Right), middleY - scale * nearness * point.Dot(Up), nearness);
    }
}
