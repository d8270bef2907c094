using System.Text.Json;

namespace Nadir;

/// <summary>Gathers the columns of JSON lines.</summary>
internal sealed class JsonRows(string name, JsonLinesOptions options)
{
    private const int MostColumns = 100_000;

    // A long name above many short ones would stand in each of them.
    private const int MostLetters = 1 << 22;

    // A file of lines that share no key would make a table of its length squared.
    private const int MostCellsAValue = 32;
    private const long CellsAlways = 1 << 20;

    private static readonly JsonReaderOptions Rules = new() { MaxDepth = StrictJson.MaximumDepth };

    private readonly JsonKey root = new("", "");
    private readonly HashSet<string> paths = new(StringComparer.Ordinal);
    private long line;
    private long letters;
    private long values;
    private long cells;
    private bool isKnown;

    /// <summary>How many rows have been added since the last table.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a line's object as a row.</summary>
    public void Add(ReadOnlySpan<byte> text, long number)
    {
        line = number;
        if (text[0] != '{')
            throw Error.Data(name, $"expected one JSON object {{ … }} a line, got {Start(text)}. Write one object a line.", Position());
        var reader = new Utf8JsonReader(text, Rules);
        try
        {
            reader.Read();
            ReadObject(ref reader, root);
            reader.Read();
        }
        catch (JsonException broken)
        {
            throw Error.Data(
                name,
                $"this is no whole JSON object of at most {StrictJson.MaximumDepth} levels. Write one object a line, and null for what is missing.",
                FormattableString.Invariant($"line {line}, byte {broken.BytePositionInLine + 1}"),
                broken);
        }
        catch (InvalidOperationException broken)
        {
            // The platform's words for a \u escape that is half of a pair.
            throw Error.Data(name, $"a text holds half of a surrogate pair (\\ud800 to \\udfff). Write both halves, or the character itself.", Position(), broken);
        }

        Count++;
    }

    /// <summary>The rows as a table, which are forgotten; later rows have the same columns.</summary>
    public Table Take()
    {
        if (Count == 0)
            throw Error.Data(name, $"the file is empty. It needs one JSON object a line.");
        var columns = new List<JsonKey>();
        Gather(root, columns);
        if (columns.Count == 0)
            throw Error.Data(name, $"no line holds a value. Write objects with keys, and ignore fewer.");
        CheckCells((long)columns.Count * Count);
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (columns.Find(column => !names.Add(column.Path)) is { } twice)
            throw Error.Data(name, $"two keys give the column '{twice.Path}': one with the dots or brackets in its name, one by nesting. Rename one, or ignore both.", Position(twice));
        var table = new Table(columns.Select(column => column.Take(Count)));
        (Count, isKnown, cells) = (0, true, 0);
        return table;
    }

    /// <summary>Refuses options that name what no line holds.</summary>
    public void CheckNames()
    {
        if (options.TextColumns.Concat(options.IgnoredColumns).FirstOrDefault(wanted => !paths.Contains(wanted)) is { } lacking)
            throw Error.Data(name, $"no line has the key '{lacking}'.{CatalogueName.DidYouMean(lacking, paths)} Correct the name.");
    }

    private static void Gather(JsonKey key, List<JsonKey> columns)
    {
        foreach (var part in key.Parts)
        {
            if (part.IsColumn)
                columns.Add(part);
            else if (!part.IsIgnored)
                Gather(part, columns);
        }
    }

    private void ReadObject(ref Utf8JsonReader reader, JsonKey key)
    {
        var expected = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (key.Find(ref reader, ref expected) is not { } part)
            {
                var word = reader.GetString()!;
                part = NewPart(key == root ? "" : $"{key.Path}.", word);
                key.Add(word, part);
                expected = key.Parts.Count;
            }

            if (part.Line == line)
                throw Error.Data(name, $"the key stands twice in one object. Remove one, or rename it.", Position(part));
            part.Line = line;
            reader.Read();
            ReadValue(ref reader, part);
        }
    }

    private void ReadArray(ref Utf8JsonReader reader, JsonKey key)
    {
        var (length, before) = (0, key.KindLine);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (length == key.Parts.Count)
            {
                if (before != line)
                    throw OtherLength(key, $"more than {length}", length);
                key.AddItem(NewPart(key.Path, FormattableString.Invariant($"[{length}]")));
            }

            var part = key.Parts[length++];
            part.Line = line;
            ReadValue(ref reader, part);
        }

        if (length < key.Parts.Count)
            throw OtherLength(key, FormattableString.Invariant($"{length}"), key.Parts.Count);
    }

    private void ReadValue(ref Utf8JsonReader reader, JsonKey key)
    {
        if (key.IsIgnored)
        {
            reader.Skip();
            return;
        }

        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                break;
            case JsonTokenType.StartObject:
                Hold(key, JsonKeyKind.Object);
                ReadObject(ref reader, key);
                break;
            case JsonTokenType.StartArray:
                Hold(key, JsonKeyKind.Array);
                ReadArray(ref reader, key);
                break;
            case JsonTokenType.String:
                AddText(key, reader.GetString()!);
                break;
            case var _ when key.IsText:
                AddText(key, System.Text.Encoding.UTF8.GetString(reader.ValueSpan));
                break;
            case JsonTokenType.Number:
                if (!CsvNumber.TryParse(reader.ValueSpan, out var number) || !double.IsFinite(number))
                    throw Error.Data(name, $"{Start(reader.ValueSpan)} is no 64-bit floating point number. Write a smaller one, or null.", Position(key));
                AddNumber(key, number);
                break;
            default:
                AddNumber(key, reader.TokenType == JsonTokenType.True ? 1 : 0);
                break;
        }
    }

    private void AddText(JsonKey key, string text)
    {
        Hold(key, JsonKeyKind.Text);
        CountCells(key);
        key.Add(Count, text);
    }

    private void AddNumber(JsonKey key, double number)
    {
        Hold(key, JsonKeyKind.Number);
        CountCells(key);
        key.Add(Count, number);
    }

    private void Hold(JsonKey key, JsonKeyKind kind)
    {
        if (isKnown && key.Kind == JsonKeyKind.Unknown && kind != JsonKeyKind.Number)
            throw Error.Data(name, $"{Words(kind)} stands where all lines of the first batch hold null. Make batches larger, or name it in IgnoredColumns{(kind == JsonKeyKind.Text ? " or TextColumns" : "")}.", Position(key));
        if (key.Hold(kind, line))
            return;
        throw Error.Data(
            name,
            $"{Words(kind)} stands here, {Words(key.Kind)} in line {key.KindLine}. Write the same in all lines, or name the key in {(kind > JsonKeyKind.Text || key.Kind > JsonKeyKind.Text ? "" : "TextColumns or ")}IgnoredColumns.",
            Position(key));
    }

    private JsonKey NewPart(string above, string part)
    {
        letters += above.Length + part.Length;
        if (paths.Count == MostColumns || letters > MostLetters)
            throw Error.Data(name, $"the lines have more than {MostColumns} keys, or names of more than {MostLetters} letters. Write the same keys in all lines.", Position());
        var path = above + part;
        var made = new JsonKey(path, part)
        {
            IsText = options.TextColumns.Contains(path),
            IsIgnored = options.IgnoredColumns.Contains(path),
        };
        if (isKnown && !made.IsIgnored)
            throw Error.Data(name, $"no line of the first batch has this key, which tells the columns. Make batches larger, or name it in IgnoredColumns.", Position(made));
        if (made.IsText)
            made.Hold(JsonKeyKind.Text, line);
        paths.Add(path);
        return made;
    }

    private void CountCells(JsonKey key)
    {
        values++;
        cells += Count + 1 - key.Count;
        CheckCells(cells);
    }

    private void CheckCells(long needed)
    {
        if (needed > CellsAlways && needed / MostCellsAValue > values)
            throw Error.Data(name, $"nearly all cells of the table are missing: its lines share few keys. Write the same keys in all lines, or an svmlight file for sparse rows.", Position());
    }

    private DataException OtherLength(JsonKey key, string length, int expected) => Error.Data(
        name,
        $"the array has {length} items, in line {key.KindLine} {expected}. Arrays of one key need one length: fill them with null, or name the key in IgnoredColumns.",
        Position(key));

    private string Position() => FormattableString.Invariant($"line {line}");

    private string Position(JsonKey key) => FormattableString.Invariant($"line {line}, key '{(key.Path.Length > 80 ? $"{key.Path[..80]}…" : key.Path)}'");

    private static string Words(JsonKeyKind kind) => kind switch
    {
        JsonKeyKind.Number => "a number or truth value",
        JsonKeyKind.Text => "a text",
        JsonKeyKind.Object => "an object",
        _ => "an array",
    };

    private static string Start(ReadOnlySpan<byte> text)
    {
        var words = System.Text.Encoding.UTF8.GetString(text[..Math.Min(text.Length, 40)]);
        return text.Length > 40 ? $"{words}…" : words;
    }
}
