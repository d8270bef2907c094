using System.Text;
using System.Text.Json;

namespace Nadir;

/// <summary>A key of JSON lines: what it holds, and the keys below it in the order they came.</summary>
internal sealed class JsonKey(string path, string name)
{
    private readonly byte[] name = Encoding.UTF8.GetBytes(name);

    // Made when needed: a hostile line may have very many keys.
    private Dictionary<string, int>? places;
    private Dictionary<string, string>? words;
    private List<double>? numbers;
    private List<string?>? texts;
    private List<JsonKey>? parts;

    /// <summary>The column's name: <c>a.b</c>, <c>a[0]</c>.</summary>
    public string Path { get; } = path;

    public JsonKeyKind Kind { get; private set; }

    /// <summary>The line that told what it holds.</summary>
    public long KindLine { get; private set; }

    /// <summary>The last line it stood in.</summary>
    public long Line { get; set; }

    public bool IsText { get; init; }

    public bool IsIgnored { get; init; }

    public bool IsColumn => !IsIgnored && Kind is JsonKeyKind.Unknown or JsonKeyKind.Number or JsonKeyKind.Text;

    /// <summary>How many rows have a cell; those behind are missing.</summary>
    public int Count => (Kind == JsonKeyKind.Text ? texts?.Count : numbers?.Count) ?? 0;

    /// <summary>The keys below.</summary>
    public IReadOnlyList<JsonKey> Parts => parts ?? [];

    /// <summary>Says what it holds; false where it held something else.</summary>
    public bool Hold(JsonKeyKind kind, long line)
    {
        if (Kind == JsonKeyKind.Unknown)
            (Kind, KindLine) = (kind, line);
        return Kind == kind;
    }

    /// <summary>The key below that a reader stands at; null where it is new.</summary>
    /// <param name="reader">At a property's name.</param>
    /// <param name="expected">The place where it would be if the lines are alike; moved on.</param>
    public JsonKey? Find(ref Utf8JsonReader reader, ref int expected)
    {
        if (parts is null)
            return null;
        if (expected < parts.Count && reader.ValueTextEquals(parts[expected].name))
            return parts[expected++];
        if (places is null || !places.TryGetValue(reader.GetString()!, out var place))
            return null;
        expected = place + 1;
        return parts[place];
    }

    public void Add(string part, JsonKey key)
    {
        parts ??= [];
        (places ??= new Dictionary<string, int>(StringComparer.Ordinal)).Add(part, parts.Count);
        parts.Add(key);
    }

    public void AddItem(JsonKey key) => (parts ??= []).Add(key);

    public void Add(int row, double number)
    {
        numbers ??= [];
        while (numbers.Count < row)
            numbers.Add(double.NaN);
        numbers.Add(number);
    }

    public void Add(int row, string text)
    {
        (texts, words) = (texts ?? [], words ?? new Dictionary<string, string>(StringComparer.Ordinal));
        while (texts.Count < row)
            texts.Add(null);

        // One string a word, however often it stands there.
        if (words.TryGetValue(text, out var known))
            text = known;
        else
            words.Add(text, text);
        texts.Add(text);
    }

    /// <summary>The column of so many rows, which this key forgets.</summary>
    public TableColumn Take(int rows)
    {
        if (Kind != JsonKeyKind.Text)
        {
            var column = new double[rows];
            numbers?.CopyTo(column);
            column.AsSpan(Count).Fill(double.NaN);
            numbers?.Clear();
            return new NumberColumn(Path, column);
        }

        var cells = new string?[rows];
        texts?.CopyTo(cells);
        texts?.Clear();
        words?.Clear();
        return new TextColumn(Path, cells);
    }
}
