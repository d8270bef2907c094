using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>Rows of data by their columns' names; columns that are computed from others join them.</summary>
internal sealed class Columns
{
    private readonly List<Node> names = [];
    private readonly List<double[]> values = [];

    public IReadOnlyList<Node> Names => names;

    /// <summary>Arrays that stay in place.</summary>
    public IReadOnlyList<double[]> Values => values;

    public int Rows { get; private set; }

    /// <summary>Copies the columns that a formula names.</summary>
    public static Columns Of(IReadOnlyDictionary<string, ReadOnlyMemory<double>> data, Formula formula)
    {
        var columns = new Columns();
        foreach (var (name, column) in data.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            var node = RowsBuilder.Variable(name);
            if (node is NameNode { Name: var known } && !formula.Names.Contains(known))
                continue;
            if (columns.values.Count > 0 && column.Length != columns.Rows)
                throw Error.Shape($"The columns of data must have one length, got {columns.Rows} and, in {name}, {column.Length}.");
            column.Span.CopyTo(columns.Add(node, column.Length));
        }

        if (columns.Rows == 0)
            throw Error.Shape($"`{formula.Text}` needs rows of data, got none that it names; its names are {string.Join(", ", formula.Names)}.");
        return columns;
    }

    /// <summary>Joins a column to be filled.</summary>
    public double[] Add(Node name, int rows)
    {
        var column = GC.AllocateUninitializedArray<double>(rows, pinned: true);
        names.Add(name);
        values.Add(column);
        Rows = rows;
        return column;
    }
}
