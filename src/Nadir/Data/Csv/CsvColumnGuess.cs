namespace Nadir;

/// <summary>Guesses what a CSV column's cells are, and refuses cells that do not fit the guess.</summary>
/// <remarks>
/// More than half numbers: a number column, in which every other cell is an error. Only true and false: truth values.
/// Everything else: text, in which only an empty cell is an error.
/// </remarks>
internal static class CsvColumnGuess
{
    /// <summary>What a column's cells are.</summary>
    /// <exception cref="DataException">A cell is missing, not finite, or no number among numbers.</exception>
    public static CsvKind KindOf(CsvTable table, int column, bool isText)
    {
        var counts = new int[Enum.GetValues<CsvCellKind>().Length];
        for (var row = 0; row < table.Count; row++)
            counts[(int)CsvCell.KindOf(table[row, column])]++;
        var kind = isText ? CsvKind.Text : KindOf(counts);
        for (var row = 0; row < table.Count; row++)
            Check(table, row, column, kind);
        return kind;
    }

    /// <summary>Refuses a cell that does not fit its column.</summary>
    public static void Check(CsvTable table, int row, int column, CsvKind kind)
    {
        var cell = table[row, column];
        if (cell.Length == 0)
            throw table.Fault(row, column, $"the cell is empty. Fill it in, or remove the row.");
        var found = CsvCell.KindOf(cell);
        if (kind == CsvKind.Text || (kind == CsvKind.Truth && found == CsvCellKind.Truth))
            return;
        switch (found)
        {
            case CsvCellKind.Number when kind == CsvKind.Number:
                return;
            case CsvCellKind.Missing:
                throw table.Fault(row, column, $"the value is missing ('{cell}'). Fill it in, or remove the row.");
            case CsvCellKind.NotFinite:
                throw table.Fault(row, column, $"'{cell}' is no finite number. Fill in a number, or remove the row.");
            case CsvCellKind.DecimalComma:
                throw table.Fault(row, column, $"'{cell}' is written with a decimal comma. Save the file with decimal points.");
            default:
                throw kind == CsvKind.Number
                    ? table.Fault(row, column, $"'{cell}' stands in a column of numbers. Correct it, or name '{table.Header[column]}' as a text column.")
                    : table.Fault(row, column, $"expected true or false, got '{cell}'. Correct the cell.");
        }
    }

    private static CsvKind KindOf(int[] counts)
    {
        var truths = counts[(int)CsvCellKind.Truth];
        var words = counts[(int)CsvCellKind.Word];
        var numbers = counts[(int)CsvCellKind.Number] + counts[(int)CsvCellKind.NotFinite] + counts[(int)CsvCellKind.DecimalComma];
        if (numbers > words + truths)
            return CsvKind.Number;
        return truths > 0 && words == 0 && numbers == 0 ? CsvKind.Truth : CsvKind.Text;
    }
}
