using System.Text.Json;

namespace Nadir;

/// <summary>What came so far for one name.</summary>
internal sealed class JsonLinesColumn(string name)
{
    private readonly List<(int Row, double Value)> numbers = [];
    private readonly List<(int Row, string Value)> texts = [];

    /// <summary>What it is called.</summary>
    public string Name => name;

    /// <summary>How many cells are there.</summary>
    public int Present => numbers.Count + texts.Count;

    /// <summary>Takes a row's value.</summary>
    /// <exception cref="DataException">It is no cell, or not of the kind of those before.</exception>
    public void Add(int row, StrictValue value)
    {
        switch (value.Element.ValueKind)
        {
            case JsonValueKind.Null:
                return;
            case JsonValueKind.String when numbers.Count == 0:
                texts.Add((row, value.Text()));
                return;
            case JsonValueKind.Number when texts.Count == 0:
                numbers.Add((row, value.Number()));
                return;
            case JsonValueKind.True or JsonValueKind.False when texts.Count == 0:
                numbers.Add((row, value.Truth() ? 1 : 0));
                return;
            case JsonValueKind.Array or JsonValueKind.Object:
                throw value.Fault($"'{name}' holds an array or an object, and a cell is a number, a text, true, false or null. Write its parts as columns of their own.");
            default:
                throw value.Fault($"'{name}' holds {(texts.Count == 0 ? "a text, and numbers" : "a number, and texts")} before. Write all of them alike.");
        }
    }

    /// <summary>All rows; missing ones are NaN or null.</summary>
    public TableColumn Of(int count)
    {
        if (texts.Count > 0)
        {
            var words = new string?[count];
            foreach (var (row, text) in texts)
                words[row] = text;
            return new TextColumn(name, words);
        }

        var values = new double[count];
        values.AsSpan().Fill(double.NaN);
        foreach (var (row, number) in numbers)
            values[row] = number;
        return new NumberColumn(name, values);
    }
}
