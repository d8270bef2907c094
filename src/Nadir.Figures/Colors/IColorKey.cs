namespace Nadir.Figures;

/// <summary>What a colour bar shows: equal steps of colour from its lower to its upper end, and values along it.</summary>
internal interface IColorKey
{
    int Steps { get; }

    Color ColorOfStep(int step);

    /// <summary>Values with their places along the bar: 0 at its lower end, 1 at its upper.</summary>
    /// <param name="intervals">The most intervals wanted.</param>
    IReadOnlyList<(double Place, string Text)> Marks(int intervals);
}
