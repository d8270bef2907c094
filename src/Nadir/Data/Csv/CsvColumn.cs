namespace Nadir;

/// <summary>What one column of a CSV file is read as.</summary>
/// <param name="Name">As in the header row.</param>
/// <param name="Role">What it is used for.</param>
/// <param name="Kind">What its cells are.</param>
/// <param name="Categories">
/// The different words in order: an input of each, or the classes. Empty for numbers and truth values that are inputs.
/// </param>
public sealed record CsvColumn(string Name, CsvRole Role, CsvKind Kind, IReadOnlyList<string> Categories)
{
    private const int ShownCategories = 6;

    /// <summary>What was guessed, in words: <c>species: text, target of 3 classes (setosa, versicolor, virginica)</c>.</summary>
    public override string ToString() => Role switch
    {
        CsvRole.Ignored => $"{Name}: ignored",
        CsvRole.Target when Categories.Count == 0 => $"{Name}: {KindText}, target value",
        CsvRole.Target => $"{Name}: {KindText}, target of {Categories.Count} classes ({Shown})",
        _ when Kind == CsvKind.Text => $"{Name}: text, {Categories.Count} inputs, one a word ({Shown})",
        _ => $"{Name}: {KindText}",
    };

    /// <summary>The names of the inputs it gives.</summary>
    internal IEnumerable<string> InputNames => Role != CsvRole.Input
        ? []
        : Kind == CsvKind.Text ? Categories.Select(category => $"{Name}={category}") : [Name];

    private string KindText => Kind switch
    {
        CsvKind.Number => "number",
        CsvKind.Truth => "true or false",
        _ => "text",
    };

    private string Shown =>
        string.Join(", ", Categories.Take(ShownCategories)) + (Categories.Count > ShownCategories ? ", …" : "");
}
