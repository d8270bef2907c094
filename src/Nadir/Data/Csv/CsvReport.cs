namespace Nadir;

/// <summary>What was found out about a file of a table.</summary>
/// <param name="Rows">How many rows of data it has.</param>
/// <param name="Separator">The character between cells.</param>
/// <param name="IsSeparatorGuessed">Whether it was told by the first row.</param>
/// <param name="Encoding">What the text is stored in, such as <c>utf-8</c>.</param>
/// <param name="Columns">What each column was taken for.</param>
public sealed record CsvReport(int Rows, char Separator, bool IsSeparatorGuessed, string Encoding, IReadOnlyList<CsvColumnReport> Columns)
{
    /// <summary>A line about the file, then one a column.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{Rows} rows of {Columns.Count} columns, separated by '{CsvFormat.Shown(Separator)}'{(IsSeparatorGuessed ? " (guessed)" : "")}, {Encoding}\n")
        + string.Join('\n', Columns);
}
