namespace Nadir.Figures;

/// <summary>The points of a path or scatter with their heights.</summary>
internal static class SpacePoints
{
    /// <summary>Null for what is made of something else.</summary>
    public static IEnumerable<(double X, double Y, double Z)>? Of(Trace trace) => trace switch
    {
        PathTrace { Z: { } z } path => path.X.Zip(path.Y, z),
        ScatterTrace { Z: { } z } scatter => scatter.X.Zip(scatter.Y, z),
        _ => null,
    };
}
