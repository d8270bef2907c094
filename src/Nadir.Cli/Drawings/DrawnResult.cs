using Nadir.Figures;

namespace Nadir.Cli;

/// <summary>What a command found out, and how it looks.</summary>
/// <param name="Draw">Makes the drawing.</param>
/// <param name="DrawMoving">Makes the one for formats that move; the same when null.</param>
internal sealed record DrawnResult(Func<Drawing> Draw, Func<Drawing>? DrawMoving = null)
{
    /// <summary>What is printed above the picture, or above the names of the files.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];
}
