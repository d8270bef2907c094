using System.Globalization;
using System.Text.RegularExpressions;

namespace Nadir;

/// <summary>What a single CSV cell is.</summary>
internal enum CsvCellKind
{
    Number,
    NotFinite,
    Missing,
    DecimalComma,
    Truth,
    Word,
}

/// <summary>Tells numbers from words, in one notation whatever the machine's language.</summary>
internal static partial class CsvCell
{
    private static readonly string[] MissingWords = ["na", "n/a", "null", "none", "?"];
    private static readonly string[] NotFiniteWords = ["nan", "inf", "infinity", "∞"];

    /// <summary>What a cell is.</summary>
    public static CsvCellKind KindOf(string cell)
    {
        if (cell.Length == 0 || Is(cell, MissingWords))
            return CsvCellKind.Missing;
        if (Is(cell.TrimStart('+', '-'), NotFiniteWords))
            return CsvCellKind.NotFinite;
        if (TryNumber(cell, out var number))
            return double.IsFinite(number) ? CsvCellKind.Number : CsvCellKind.NotFinite;
        if (TryTruth(cell, out _))
            return CsvCellKind.Truth;
        return DecimalComma().IsMatch(cell) ? CsvCellKind.DecimalComma : CsvCellKind.Word;
    }

    /// <summary>The number a cell holds.</summary>
    public static bool TryNumber(string cell, out double number) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    /// <summary>The truth value a cell holds.</summary>
    public static bool TryTruth(string cell, out bool truth) => bool.TryParse(cell, out truth);

    private static bool Is(string cell, string[] words) => words.Contains(cell, StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"^[+-]?\d+(\.\d{3})*,\d+$")]
    private static partial Regex DecimalComma();
}
