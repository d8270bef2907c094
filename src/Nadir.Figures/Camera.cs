using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>From where a three-dimensional figure is seen.</summary>
/// <param name="Azimuth">Around the z axis, from the x axis towards the y axis. Unit: degrees.</param>
/// <param name="Elevation">Above the plane of x and y. Range: [−90, 90]. Unit: degrees.</param>
/// <remarks>Twin: view_init(elev=30, azim=-60) of mplot3d, whose defaults these are.</remarks>
public sealed record Camera(double Azimuth = -60, double Elevation = 30)
{
    public double Azimuth { get; } = Require.Finite(Azimuth);

    public double Elevation { get; } = Elevation is >= -90 and <= 90
        ? Elevation
        : throw Error.OutOfRange($"Elevation is from −90 to 90 degrees, got {Elevation}.", nameof(Elevation));
}
