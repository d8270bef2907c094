using System.Text;
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
    private static readonly string[] NotFiniteWords = ["nan", "inf", "infinity"];

    /// <summary>What a cell is.</summary>
    public static CsvCellKind KindOf(ReadOnlySpan<byte> cell, CsvFormat format)
    {
        if (format.IsMissing(cell))
            return CsvCellKind.Missing;
        if (CsvNumber.TryParse(cell, out var number))
            return double.IsFinite(number) ? CsvCellKind.Number : CsvCellKind.NotFinite;
        if (cell.IsEmpty || Is(cell, MissingWords))
            return CsvCellKind.Missing;
        var plain = cell.TrimStart("+-"u8);
        if (Is(plain, NotFiniteWords) || plain.SequenceEqual("∞"u8))
            return CsvCellKind.NotFinite;
        if (TryTruth(cell, out _))
            return CsvCellKind.Truth;
        return cell.Contains((byte)',') && DecimalComma().IsMatch(Encoding.UTF8.GetString(cell)) ? CsvCellKind.DecimalComma : CsvCellKind.Word;
    }

    /// <summary>The truth value a cell holds.</summary>
    public static bool TryTruth(ReadOnlySpan<byte> cell, out bool truth)
    {
        cell = cell.Trim(" \t"u8);
        truth = Ascii.EqualsIgnoreCase(cell, "true");
        return truth || Ascii.EqualsIgnoreCase(cell, "false");
    }

    private static bool Is(ReadOnlySpan<byte> cell, string[] words)
    {
        foreach (var word in words)
        {
            if (cell.Length == word.Length && Ascii.EqualsIgnoreCase(cell, word))
                return true;
        }

        return false;
    }

    [GeneratedRegex(@"^[+-]?\d+(\.\d{3})*,\d+$")]
    private static partial Regex DecimalComma();
}
