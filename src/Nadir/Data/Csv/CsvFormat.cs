using System.Text;

namespace Nadir;

/// <summary>How a CSV file is written: all that reading its cells needs, checked.</summary>
internal sealed record CsvFormat
{
    /// <summary>The separators that are looked for; the earlier wins where two are as frequent.</summary>
    public const string Separators = ",\t;|";

    /// <summary>Null until it is found in the first row.</summary>
    public char? Separator { get; init; } = ',';

    public bool HasHeader { get; init; } = true;

    public int SkipLines { get; init; }

    public char? Comment { get; init; }

    public Encoding? Encoding { get; init; }

    public MissingCells Missing { get; init; }

    public IReadOnlyList<string> MissingWords { get; init; } = CsvOptions.UsualMissingWords;

    public static CsvFormat Of(CsvOptions options)
    {
        Check(options.Separator, nameof(options.Separator));
        Check(options.Comment, nameof(options.Comment));
        if (options.Comment is { } comment && comment == options.Separator)
            throw Error.Argument($"Comment and Separator are both '{comment}'. Take two characters.", nameof(options));
        return new CsvFormat
        {
            Separator = options.Separator,
            HasHeader = options.HasHeader,
            SkipLines = Require.NotNegative(options.SkipLines),
            Comment = options.Comment,
            Encoding = options.Encoding,
            Missing = Require.Defined(options.Missing),
            MissingWords = Require.Present(options.MissingWords),
        };
    }

    /// <summary>Whether missing cells become NaN or null.</summary>
    public bool AllowsMissing => Missing == MissingCells.Allow;

    /// <summary>Whether a cell is one that may be missing.</summary>
    public bool IsMissing(ReadOnlySpan<byte> cell)
    {
        if (!AllowsMissing)
            return false;
        if (cell.IsEmpty)
            return true;
        foreach (var word in MissingWords)
        {
            if (cell.Length == word.Length && Ascii.EqualsIgnoreCase(cell, word))
                return true;
        }

        return false;
    }

    /// <summary>How a separator or comment is called in messages.</summary>
    public static string Shown(char separator) => separator == '\t' ? "tab" : separator.ToString();

    /// <summary>Whether a character can stand between cells or begin a comment.</summary>
    public static bool IsUsable(char unit) => unit <= 126 && unit is not ('"' or '\r' or '\n' or '\0');

    private static void Check(char? asked, string name)
    {
        if (asked is { } unit && !IsUsable(unit))
            throw Error.Argument($"{name} must be one ASCII character, no quote and no line end, got '{unit}' (U+{(int)unit:X4}).", name);
    }
}
