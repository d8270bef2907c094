namespace Nadir;

/// <summary>Guesses what a CSV column's cells are, and refuses cells that do not fit the guess.</summary>
/// <remarks>
/// More than half numbers: a number column, in which every other cell is an error. Only true and false: truth values.
/// Everything else: text, in which only an empty cell is an error. Cells that may be missing say nothing; a column of nothing else
/// is one of numbers.
/// </remarks>
internal static class CsvColumnGuess
{
    /// <summary>What a column's cells are.</summary>
    /// <exception cref="DataException">A cell is missing, not finite, or no number among numbers.</exception>
    public static CsvKind KindOf(CsvTable table, int column, bool isText, CsvFormat format)
    {
        var counts = new int[Enum.GetValues<CsvCellKind>().Length];
        foreach (var block in table.Blocks)
        {
            for (var row = 0; row < block.Rows; row++)
                counts[(int)CsvCell.KindOf(block.Raw(block.Cell(row, column)), format)]++;
        }

        var kind = isText ? CsvKind.Text : KindOf(counts, format);
        var fitting = counts[(int)CsvCellKind.Number] + (format.AllowsMissing ? counts[(int)CsvCellKind.Missing] : 0);
        if (kind == CsvKind.Number && fitting == table.Count)
            return kind;
        foreach (var block in table.Blocks)
        {
            for (var row = 0; row < block.Rows; row++)
                Check(block, row, column, kind, format, table.Header, table.Path);
        }

        return kind;
    }

    /// <summary>Refuses a cell that does not fit its column.</summary>
    public static void Check(CsvBlock block, int row, int column, CsvKind kind, CsvFormat format, string[] header, string path)
    {
        var place = block.Cell(row, column);
        var raw = block.Raw(place);
        if (format.IsMissing(raw))
            return;
        if (raw.IsEmpty)
            throw Fault($"the cell is empty. Fill it in, remove the row, or allow missing cells (Missing = MissingCells.Allow).");
        if (kind == CsvKind.Text)
            return;
        var found = CsvCell.KindOf(raw, format);
        if (kind == CsvKind.Truth && found == CsvCellKind.Truth)
            return;
        var cell = block.TextOf(place);
        switch (found)
        {
            case CsvCellKind.Number when kind == CsvKind.Number:
                return;
            case CsvCellKind.Missing:
                throw Fault($"the value is missing ('{cell}'). Fill it in, remove the row, or allow missing cells (Missing = MissingCells.Allow).");
            case CsvCellKind.NotFinite:
                throw Fault($"'{cell}' is no finite number. Fill in a number, or remove the row.");
            case CsvCellKind.DecimalComma:
                throw Fault($"'{cell}' is written with a decimal comma. Save the file with decimal points.");
            default:
                throw kind == CsvKind.Number
                    ? Fault($"'{cell}' stands in a column of numbers. Correct it, or name '{header[column]}' as a text column.")
                    : Fault($"expected true or false, got '{cell}'. Correct the cell.");
        }

        DataException Fault(FormattableString message) => CsvFault.Of(block, row, column, header, path, message);
    }

    private static CsvKind KindOf(int[] counts, CsvFormat format)
    {
        var truths = counts[(int)CsvCellKind.Truth];
        var words = counts[(int)CsvCellKind.Word];
        var numbers = counts[(int)CsvCellKind.Number] + counts[(int)CsvCellKind.NotFinite] + counts[(int)CsvCellKind.DecimalComma];
        if (numbers > words + truths || (format.AllowsMissing && numbers + words + truths == 0))
            return CsvKind.Number;
        return truths > 0 && words == 0 && numbers == 0 ? CsvKind.Truth : CsvKind.Text;
    }
}
