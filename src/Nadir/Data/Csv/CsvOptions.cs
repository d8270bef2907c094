namespace Nadir;

/// <summary>What to do with the columns of a CSV file where guessing is not wanted.</summary>
public sealed record CsvOptions
{
    /// <summary>The column to predict; the last one when null.</summary>
    public string? Target { get; init; }

    /// <summary>Whether the target is a class or a value; guessed by default.</summary>
    public CsvTarget TargetIs { get; init; }

    /// <summary>Columns that hold words even where they look like numbers, such as postal codes.</summary>
    public IReadOnlyList<string> TextColumns { get; init; } = [];

    /// <summary>Columns that are passed over, such as names and row numbers.</summary>
    public IReadOnlyList<string> IgnoredColumns { get; init; } = [];

    /// <summary>The character between cells.</summary>
    public char Separator { get; init; } = ',';
}
