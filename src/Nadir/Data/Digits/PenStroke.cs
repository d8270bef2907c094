namespace Nadir;

/// <summary>One movement of the pen through given points.</summary>
/// <param name="Coordinates">x and y of each point in turn.</param>
/// <param name="IsSmooth">A curve through the points rather than straight lines between them.</param>
internal sealed record PenStroke(double[] Coordinates, bool IsSmooth)
{
    /// <summary>How many points there are.</summary>
    public int Count => Coordinates.Length / 2;

    /// <summary>One of the points.</summary>
    public PenPoint this[int index] => new(Coordinates[2 * index], Coordinates[(2 * index) + 1]);
}
