using System.Numerics;
using System.Text;

namespace Nadir;

/// <summary>Makes rows of numbers of a file's cells, by a schema.</summary>
internal sealed class CsvEncoder
{
    private const int LongestQuick = 128;

    private readonly Column[] inputs;
    private readonly Column? target;
    private readonly CsvFormat format;
    private readonly string[] header;
    private readonly string path;

    /// <summary>Finds the schema's columns in a file.</summary>
    /// <exception cref="DataException">A column is missing.</exception>
    public CsvEncoder(CsvSchema schema, string[] header, string path, bool withTarget)
    {
        (this.header, this.path, format) = (header, path, schema.Format);
        var found = new List<Column>();
        var at = 0;
        foreach (var column in schema.Columns.Where(column => column.Role == CsvRole.Input))
        {
            found.Add(new Column(CsvHeader.ColumnOf(column.Name, header, path), column.Kind, at, PlacesOf(column)));
            at += column.Kind == CsvKind.Text ? column.Categories.Count : 1;
        }

        (inputs, Width) = ([.. found], at);
        HasTexts = found.Exists(column => column.Kind == CsvKind.Text);
        HasClasses = schema.ClassNames is not null;
        if (withTarget)
            target = new Column(CsvHeader.ColumnOf(schema.Target.Name, header, path), schema.Target.Kind, 0, PlacesOf(schema.Target));
    }

    /// <summary>How many inputs a row gives.</summary>
    public int Width { get; }

    /// <summary>Whether some inputs stay 0 where a word is another.</summary>
    public bool HasTexts { get; }

    /// <summary>Whether targets are class numbers.</summary>
    public bool HasClasses { get; }

    /// <summary>The inputs of a block's rows, a row after the other.</summary>
    /// <param name="all">Zeros.</param>
    public void Inputs<T>(CsvBlock block, Span<T> all)
        where T : INumberBase<T>
    {
        for (var row = 0; row < block.Rows; row++)
        {
            var own = all.Slice(row * Width, Width);
            foreach (var column in inputs)
            {
                if (column.Kind != CsvKind.Text)
                    own[column.At] = T.CreateTruncating(Number(block, row, column, format));
                else if (format.IsMissing(block.Raw(block.Cell(row, column.Source))))
                    own.Slice(column.At, column.Places!.Count).Fill(T.CreateTruncating(double.NaN));
                else
                    own[column.At + Place(block, row, column)] = T.One;
            }
        }
    }

    /// <summary>The target values of a block's rows.</summary>
    public void Values<T>(CsvBlock block, Span<T> all)
        where T : INumberBase<T>
    {
        var strict = format with { Missing = MissingCells.Refuse };
        for (var row = 0; row < block.Rows; row++)
            all[row] = T.CreateTruncating(Number(block, row, target!, strict));
    }

    /// <summary>The class numbers of a block's rows.</summary>
    public void Classes(CsvBlock block, Span<long> all)
    {
        for (var row = 0; row < block.Rows; row++)
            all[row] = Place(block, row, target!);
    }

    private static Dictionary<string, int>? PlacesOf(CsvColumn column)
    {
        if (column.Categories.Count == 0 && column.Kind != CsvKind.Text)
            return null;
        var places = new Dictionary<string, int>(column.Kind == CsvKind.Truth ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        for (var i = 0; i < column.Categories.Count; i++)
            places[column.Categories[i]] = i;
        return places;
    }

    private double Number(CsvBlock block, int row, Column column, CsvFormat own)
    {
        var cell = block.Raw(block.Cell(row, column.Source));
        if (own.IsMissing(cell))
            return double.NaN;
        if (column.Kind == CsvKind.Truth)
        {
            if (CsvCell.TryTruth(cell, out var truth))
                return truth ? 1 : 0;
        }
        else if (CsvNumber.TryParse(cell, out var number) && double.IsFinite(number))
        {
            return number;
        }

        CsvColumnGuess.Check(block, row, column.Source, column.Kind, own, header, path);
        return double.NaN;
    }

    private int Place(CsvBlock block, int row, Column column)
    {
        var cell = block.Cell(row, column.Source);
        var raw = block.Raw(cell);
        var places = column.Places!;
        if (cell.Length <= LongestQuick && !cell.HasDoubledQuotes)
        {
            Span<char> text = stackalloc char[LongestQuick];
            if (places.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text[..Encoding.UTF8.GetChars(raw, text)], out var known))
                return known;
        }

        var whole = block.TextOf(cell);
        if (places.TryGetValue(whole, out var place))
            return place;
        if (column.Kind == CsvKind.Number && CsvNumber.TryParse(raw, out var number) && places.TryGetValue(FormattableString.Invariant($"{number + 0.0}"), out place))
            return place;
        throw CsvFault.Of(
            block, row, column.Source, header, path,
            $"'{whole}' is none of the {places.Count} known: {string.Join(", ", places.Keys.Take(10))}.{CatalogueName.DidYouMean(whole, places.Keys)} Correct the cell, or remove the row.");
    }

    private sealed record Column(int Source, CsvKind Kind, int At, Dictionary<string, int>? Places);
}
