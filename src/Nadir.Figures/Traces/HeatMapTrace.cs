using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>A matrix as coloured cells with a colour bar; NaN cells stay empty.</summary>
public sealed class HeatMapTrace : Trace, IColorScaled
{
    private readonly double[,] values;

    internal HeatMapTrace(double[,] values, IEnumerable<string>? rowLabels, IEnumerable<string>? columnLabels)
    {
        this.values = (double[,])Require.Present(values).Clone();
        RowLabels = Labels(rowLabels, Rows, "row");
        ColumnLabels = Labels(columnLabels, Columns, "column");
    }

    public int Rows => values.GetLength(0);

    public int Columns => values.GetLength(1);

    public IReadOnlyList<string> RowLabels { get; }

    public IReadOnlyList<string> ColumnLabels { get; }

    /// <summary>Whether each value is written on its cell, where it fits.</summary>
    public bool Annotate { get; set; }

    /// <summary>Whether cells are as high as wide.</summary>
    public bool Square { get; set; } = true;

    /// <summary>Turns values into colours.</summary>
    public Colormap Colormap { get; set => field = Require.Present(value, nameof(Colormap)); } = Colormap.Viridis;

    /// <summary>Title of the colour bar.</summary>
    public string ValueTitle { get; set => field = PlainText.Of(value, nameof(ValueTitle)); } = "";

    /// <summary>The value of the first colour; the smallest finite value when null.</summary>
    public double? Minimum { get; set; }

    /// <summary>The value of the last colour; the largest finite value when null.</summary>
    public double? Maximum { get; set; }

    public double this[int row, int column] => values[row, column];

    internal IEnumerable<double> Values => values.Cast<double>();

    internal override bool StandsAlone => true;

    IEnumerable<double> IColorScaled.Values => Values;

    internal override void Extend(DataRange x, DataRange y)
    {
        foreach (var label in ColumnLabels)
            x.AppendCategory(label);
        foreach (var label in RowLabels)
            y.AppendCategory(label);
    }

    private static List<string> Labels(IEnumerable<string>? labels, int count, string what)
    {
        List<string> list = labels is null
            ? [.. Enumerable.Range(0, count).Select(NumberText.Integer)]
            : [.. labels.Select(label => PlainText.Of(label ?? "", nameof(labels)))];
        return list.Count == count
            ? list
            : throw Error.Shape($"AddHeatMap needs {count} {what} labels or null for 0, 1, 2 …, got {list.Count}.");
    }
}
