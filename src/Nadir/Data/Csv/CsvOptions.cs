using System.Text;

namespace Nadir;

/// <summary>How a CSV file is written, and what to do with its columns where guessing is not wanted.</summary>
public sealed record CsvOptions
{
    /// <summary>What is missing unless said otherwise, in any case: the empty cell and these words.</summary>
    public static IReadOnlyList<string> UsualMissingWords { get; } = ["na", "n/a", "nan", "null", "none", "?"];

    /// <summary>The column to predict; the last one when null.</summary>
    public string? Target { get; init; }

    /// <summary>Whether the target is a class or a value; guessed by default.</summary>
    public CsvTarget TargetIs { get; init; }

    /// <summary>Columns that hold words even where they look like numbers, such as postal codes.</summary>
    public IReadOnlyList<string> TextColumns { get; init; } = [];

    /// <summary>Columns that are passed over, such as names and row numbers.</summary>
    public IReadOnlyList<string> IgnoredColumns { get; init; } = [];

    /// <summary>The ASCII character between cells; the most frequent of <c>, tab ; |</c> in the first row when null.</summary>
    public char? Separator { get; init; }

    /// <summary>Whether the first row names the columns; without it they are <c>column1</c>, <c>column2</c> ….</summary>
    public bool HasHeader { get; init; } = true;

    /// <summary>How many lines above the table are passed over.</summary>
    public int SkipLines { get; init; }

    /// <summary>The ASCII character that begins a line to be passed over; none when null.</summary>
    public char? Comment { get; init; }

    /// <summary>The file's encoding, such as <see cref="Encoding.Latin1"/>; UTF-8 when null. A byte order mark comes before it.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>What to do with missing cells. A missing target is always refused.</summary>
    public MissingCells Missing { get; init; }

    /// <summary>Words that mean a missing cell where <see cref="Missing"/> allows them, in any case; the empty cell always does.</summary>
    public IReadOnlyList<string> MissingWords { get; init; } = UsualMissingWords;
}
