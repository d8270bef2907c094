using System.Text;

namespace Nadir;

/// <summary>The classes of a target column, and whether it has any.</summary>
internal static class CsvClasses
{
    private const int MostClasses = 1000;
    private const int LongestQuick = 128;

    /// <summary>The classes in order: words by their characters' numbers, numbers by size; none where the target is a value.</summary>
    /// <exception cref="DataException">The column cannot be what is asked, or has only one class.</exception>
    public static string[] Of(CsvTable table, int column, CsvKind kind, CsvTarget asked)
    {
        var name = table.Header[column];
        if (asked == CsvTarget.Values || (asked == CsvTarget.Guess && kind == CsvKind.Number && !LooksLikeClasses(table, column)))
        {
            return kind == CsvKind.Number
                ? []
                : throw Error.Data(table.Path, $"target '{name}' is to be a value, but its cells are no numbers ('{table[0, column]}'). Read it as classes.");
        }

        var classes = kind switch
        {
            CsvKind.Text => Words(table, column),
            CsvKind.Truth => ["false", "true"],
            _ => [.. Numbers(table, column).Distinct().Order().Select(number => FormattableString.Invariant($"{number}"))],
        };
        if (kind != CsvKind.Truth && classes.Length < 2)
            throw Error.Data(table.Path, $"target '{name}' is '{classes[0]}' in every row; two classes are needed at least. Name another target.");
        return classes.Length <= MostClasses ? classes : throw Error.Data(
            table.Path, $"target '{name}' holds {classes.Length} different texts in {table.Count} rows, more than {MostClasses} classes. Name another target.");
    }

    /// <summary>The different texts of a column, by their characters' numbers; without those that may be missing.</summary>
    public static string[] Words(CsvTable table, int column, CsvFormat? format = null)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var known = words.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> text = stackalloc char[LongestQuick];
        foreach (var block in table.Blocks)
        {
            for (var row = 0; row < block.Rows; row++)
            {
                var cell = block.Cell(row, column);
                if (format?.IsMissing(block.Raw(cell)) == true)
                    continue;
                if (cell.Length <= LongestQuick && !cell.HasDoubledQuotes)
                    known.Add(text[..Encoding.UTF8.GetChars(block.Raw(cell), text)]);
                else
                    words.Add(block.TextOf(cell));
            }
        }

        return [.. words.Order(StringComparer.Ordinal)];
    }

    private static bool LooksLikeClasses(CsvTable table, int column) =>
        ClassNumbers.LookLike([.. Numbers(table, column).Distinct().Order()], table.Count);

    private static IEnumerable<double> Numbers(CsvTable table, int column)
    {
        foreach (var block in table.Blocks)
        {
            for (var row = 0; row < block.Rows; row++)
                yield return CsvNumber.TryParse(block.Raw(block.Cell(row, column)), out var number) ? number + 0.0 : double.NaN;
        }
    }
}
