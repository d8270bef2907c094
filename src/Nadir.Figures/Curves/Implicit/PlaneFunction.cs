using Nadir.Expressions;

namespace Nadir.Figures;

/// <summary>A function of the plane with enclosures of values and slopes over boxes.</summary>
internal abstract class PlaneFunction : PlaneValues
{
    public abstract Enclosure Enclose(Enclosure x, Enclosure y);

    /// <summary>The partial derivative in x over a box; without bounds where nothing is known.</summary>
    public abstract Enclosure SlopeX(Enclosure x, Enclosure y);

    /// <summary>The partial derivative in y over a box; without bounds where nothing is known.</summary>
    public abstract Enclosure SlopeY(Enclosure x, Enclosure y);
}
