namespace Nadir.Figures;

/// <summary>Which figures show the same numbers along one direction.</summary>
/// <param name="Figures">At least the one whose axis it is.</param>
/// <param name="IsInner">Whether another of them shows numbers and title for this one.</param>
internal sealed record AxisSharing(IReadOnlyList<Figure> Figures, bool IsInner)
{
    /// <summary>An axis with the ends that any of the figures asks for.</summary>
    public Axis Join(Axis own, Func<Figure, Axis> axisOf) => Figures.Count == 1 ? own : new Axis
    {
        Title = own.Title,
        Unit = own.Unit,
        Scale = own.Scale,
        Minimum = Figures.Min(figure => axisOf(figure).Minimum),
        Maximum = Figures.Max(figure => axisOf(figure).Maximum),
    };
}
