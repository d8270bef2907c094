namespace Nadir.Figures;

/// <summary>The contours of a function over a window: lines of its levels and the bands between them. Numbers only.</summary>
/// <param name="Window">The ranges of both axes.</param>
/// <param name="Lines">One entry a level, ascending; a level that is not reached has no pieces.</param>
/// <param name="Bands">One more than levels, ascending, the first below and the last above all levels.</param>
/// <param name="Minimum">The least finite value that was met.</param>
/// <param name="Maximum">The greatest finite value that was met.</param>
/// <param name="Notes">What a reader of the picture should know, such as levels that are not reached.</param>
public sealed record ContourSet(
    PlaneBox Window,
    IReadOnlyList<ContourLines> Lines,
    IReadOnlyList<ContourBand> Bands,
    double Minimum,
    double Maximum,
    IReadOnlyList<string> Notes)
{
    /// <summary>The values that have a line, ascending.</summary>
    public IReadOnlyList<double> Levels => [.. Lines.Select(line => line.Level)];
}
