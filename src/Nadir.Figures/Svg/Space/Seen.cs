namespace Nadir.Figures;

/// <summary>Where a place is seen on the picture, and how near it is.</summary>
/// <param name="X">Unit: CSS pixels.</param>
/// <param name="Y">Unit: CSS pixels, downwards.</param>
/// <param name="Nearness">The eye's distance from the middle over that from the place: straight along every straight line.</param>
internal readonly record struct Seen(double X, double Y, double Nearness)
{
    public Seen Toward(Seen other, double fraction) => new(
        X + (other.X - X) * fraction,
        Y + (other.Y - Y) * fraction,
        Nearness + (other.Nearness - Nearness) * fraction);

    /// <summary>Twice the area that the turn from one place to another sweeps around this one; above 0 clockwise.</summary>
    public double Turn(Seen from, Seen to) => (from.X - X) * (to.Y - Y) - (from.Y - Y) * (to.X - X);
}
