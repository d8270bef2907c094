namespace Nadir;

/// <summary>What one column of a table was taken for.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Kind">What its cells are; truth values are 1 and 0 in the table.</param>
/// <param name="Missing">How many cells are missing.</param>
public sealed record CsvColumnReport(string Name, CsvKind Kind, int Missing)
{
    /// <summary>In words: <c>age: number, 2 missing</c>.</summary>
    public override string ToString()
    {
        var kind = Kind switch { CsvKind.Number => "number", CsvKind.Truth => "true or false", _ => "text" };
        return FormattableString.Invariant($"{Name}: {kind}{(Missing > 0 ? FormattableString.Invariant($", {Missing} missing") : "")}");
    }
}
