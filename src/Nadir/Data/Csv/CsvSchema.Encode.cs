namespace Nadir;

public sealed partial class CsvSchema
{
    /// <summary>The inputs of a table that has these columns, in whatever order: [N, inputs], Float64.</summary>
    internal Tensor Inputs(CsvTable table)
    {
        var inputs = new double[table.Count * InputNames.Count];
        var at = 0;
        foreach (var column in columns.Where(column => column.Role == CsvRole.Input))
        {
            var source = table.ColumnOf(column.Name);
            var places = Places(column);
            for (var row = 0; row < table.Count; row++)
            {
                var cells = inputs.AsSpan((row * InputNames.Count) + at);
                if (column.Kind == CsvKind.Text)
                    cells[Place(table, row, source, places)] = 1;
                else
                    cells[0] = Number(table, row, source, column.Kind);
            }

            at += column.Kind == CsvKind.Text ? column.Categories.Count : 1;
        }

        return Tensor.Adopt(inputs, new Shape(table.Count, InputNames.Count));
    }

    /// <summary>The targets of a table: class numbers [N], or values [N, 1].</summary>
    internal Tensor Targets(CsvTable table)
    {
        var source = table.ColumnOf(Target.Name);
        if (ClassNames is null)
        {
            var values = new double[table.Count];
            for (var row = 0; row < values.Length; row++)
                values[row] = Number(table, row, source, Target.Kind);
            return Tensor.Adopt(values, new Shape(values.Length, 1));
        }

        var places = Places(Target);
        var classes = new long[table.Count];
        for (var row = 0; row < classes.Length; row++)
            classes[row] = Place(table, row, source, places);
        return Tensor.Adopt(classes, new Shape(classes.Length));
    }

    private static double Number(CsvTable table, int row, int column, CsvKind kind)
    {
        CsvColumnGuess.Check(table, row, column, kind);
        if (kind == CsvKind.Truth)
            return CsvCell.TryTruth(table[row, column], out var truth) && truth ? 1 : 0;
        return CsvCell.TryNumber(table[row, column], out var number) ? number : double.NaN;
    }

    private static Dictionary<string, int> Places(CsvColumn column)
    {
        var places = new Dictionary<string, int>(column.Kind == CsvKind.Truth ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        for (var i = 0; i < column.Categories.Count; i++)
            places[column.Categories[i]] = i;
        return places;
    }

    private int Place(CsvTable table, int row, int source, Dictionary<string, int> places)
    {
        var cell = table[row, source];
        if (places.TryGetValue(cell, out var place))
            return place;
        if (cell.Length > 0 && CsvCell.TryNumber(cell, out var number) && places.TryGetValue(FormattableString.Invariant($"{number + 0.0}"), out place))
            return place;
        throw table.Fault(
            row, source,
            $"'{cell}' is none of the {places.Count} known: {string.Join(", ", places.Keys.Take(10))}.{CatalogueName.DidYouMean(cell, places.Keys)} Correct the cell, or remove the row.");
    }
}
