namespace Nadir;

/// <summary>Errors about a cell.</summary>
internal static class CsvFault
{
    public static DataException Of(CsvBlock block, int row, int column, string[] header, string path, FormattableString message) => Error.Data(
        path, message, FormattableString.Invariant($"line {block.LineAt(block.Cell(row, 0).Start)}, column '{header[column]}'"));
}
