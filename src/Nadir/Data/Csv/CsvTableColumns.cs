namespace Nadir;

/// <summary>Makes columns of a file's cells.</summary>
internal static class CsvTableColumns
{
    public static (Table Table, CsvReport Report) Of(CsvTable cells, CsvOptions options)
    {
        foreach (var name in options.TextColumns.Concat(options.IgnoredColumns))
            cells.ColumnOf(name);
        var columns = new List<TableColumn>();
        var reports = new List<CsvColumnReport>();
        for (var column = 0; column < cells.Header.Length; column++)
        {
            var name = cells.Header[column];
            if (options.IgnoredColumns.Contains(name))
                continue;
            var kind = CsvColumnGuess.KindOf(cells, column, options.TextColumns.Contains(name), cells.Format);
            TableColumn made = kind == CsvKind.Text ? new TextColumn(name, Texts(cells, column)) : new NumberColumn(name, Numbers(cells, column, kind));
            columns.Add(made);
            reports.Add(new CsvColumnReport(name, kind, Enumerable.Range(0, made.Count).Count(made.IsMissing)));
        }

        if (columns.Count == 0)
            throw Error.Data(cells.Path, $"every column is ignored. Leave one.");
        return (new Table(columns), new CsvReport(cells.Count, cells.Format.Separator!.Value, options.Separator is null, cells.EncodingName, reports));
    }

    private static double[] Numbers(CsvTable cells, int column, CsvKind kind)
    {
        var (values, at) = (new double[cells.Count], 0);
        foreach (var block in cells.Blocks)
        {
            for (var row = 0; row < block.Rows; row++)
            {
                var cell = block.Raw(block.Cell(row, column));
                values[at++] = cells.Format.IsMissing(cell) ? double.NaN
                    : kind == CsvKind.Truth ? (CsvCell.TryTruth(cell, out var truth) && truth ? 1 : 0)
                    : CsvNumber.TryParse(cell, out var number) ? number : double.NaN;
            }
        }

        return values;
    }

    private static string?[] Texts(CsvTable cells, int column)
    {
        // One string a word, however often it stands there.
        var (values, at, words) = (new string?[cells.Count], 0, new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var block in cells.Blocks)
        {
            for (var row = 0; row < block.Rows; row++)
            {
                var cell = block.Cell(row, column);
                if (!cells.Format.IsMissing(block.Raw(cell)))
                {
                    var text = block.TextOf(cell);
                    if (!words.TryGetValue(text, out values[at]))
                        words[text] = values[at] = text;
                }

                at++;
            }
        }

        return values;
    }
}
