using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>How contours are looked for.</summary>
public sealed record ContourOptions
{
    internal const int MostCells = 512;

    /// <summary>Cells along each axis at first; where a level may hide between them they are halved up to three times.</summary>
    /// <remarks>Range: 4 to 512.</remarks>
    public int Cells
    {
        get;
        init => field = Require.AtLeast(value, 4, nameof(Cells)) <= MostCells
            ? value
            : throw Error.OutOfRange($"Cells must be at most {MostCells} along each axis, got {value}.", nameof(Cells));
    } = 64;

    /// <summary>About how many levels are chosen when none are given. Range: 1 to 1000.</summary>
    public int LevelCount
    {
        get;
        init => field = Require.Positive(value, nameof(LevelCount)) <= ContourLevels.MostLevels
            ? value
            : throw Error.OutOfRange($"LevelCount must be at most {ContourLevels.MostLevels}, got {value}.", nameof(LevelCount));
    } = 9;

    /// <summary>Whether levels are chosen as 1, 2 and 5 times powers of ten: for a loss whose valley is narrow.</summary>
    public bool LogarithmicLevels { get; init; }
}
