namespace Nadir.Tensors;

/// <summary>A matrix of which only the elements other than 0 are kept, row by row.</summary>
/// <remarks>
/// The elements of row r stand at <c>RowStarts[r]</c> up to <c>RowStarts[r + 1]</c> of <see cref="Indices"/>, which increase within a row, and of
/// <see cref="Values"/>. It is never written: rows are read from any thread.
/// Twin: scipy.sparse.csr_array.
/// </remarks>
public sealed partial class SparseMatrix
{
    private readonly int[] rowStarts;
    private readonly int[] indices;
    private readonly double[] values;

    /// <summary>A matrix from its three lists, which are kept, not copied.</summary>
    /// <param name="columns">How many columns; 0 or above.</param>
    /// <param name="rowStarts">One number a row, and one behind the last: where rows begin. Starts at 0 and never decreases.</param>
    /// <param name="indices">The columns of the elements, increasing within a row.</param>
    /// <param name="values">The elements; one that is 0 may be kept.</param>
    /// <exception cref="ArgumentException">The lists do not fit each other.</exception>
    public SparseMatrix(int columns, int[] rowStarts, int[] indices, double[] values)
    {
        Columns = Require.NotNegative(columns);
        if (Require.Present(rowStarts).Length == 0 || rowStarts[0] != 0 || rowStarts[^1] != Require.Present(indices).Length)
            throw Error.Argument($"rowStarts begins with 0 and ends with the number of elements, {indices?.Length}; it has {rowStarts.Length} entries. Add one behind the last row.", nameof(rowStarts));
        if (Require.Present(values).Length != indices.Length)
            throw Error.Argument($"There are {indices.Length} indices and {values.Length} values; each element needs both.", nameof(values));
        (this.rowStarts, this.indices, this.values) = (rowStarts, indices, values);
        for (var row = 0; row < Rows; row++)
            CheckRow(row);
    }

    private SparseMatrix(int[] rowStarts, int[] indices, double[] values, int columns) =>
        (Columns, this.rowStarts, this.indices, this.values) = (columns, rowStarts, indices, values);

    /// <summary>How many rows.</summary>
    public int Rows => rowStarts.Length - 1;

    /// <summary>How many columns.</summary>
    public int Columns { get; }

    /// <summary>How many elements are kept.</summary>
    public int Count => values.Length;

    /// <summary>Where each row begins in the other two lists, and the end behind the last.</summary>
    public ReadOnlySpan<int> RowStarts => rowStarts;

    /// <summary>The columns of the kept elements, row by row.</summary>
    public ReadOnlySpan<int> Indices => indices;

    /// <summary>The kept elements, row by row.</summary>
    public ReadOnlySpan<double> Values => values;

    /// <summary>The columns of a row's kept elements, increasing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public ReadOnlySpan<int> IndicesOf(int row) => indices.AsSpan(Start(row), rowStarts[row + 1] - rowStarts[row]);

    /// <summary>A row's kept elements.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public ReadOnlySpan<double> ValuesOf(int row) => values.AsSpan(Start(row), rowStarts[row + 1] - rowStarts[row]);

    /// <summary>The elements of a matrix that are not 0.</summary>
    /// <param name="dense">Shape [rows, columns], floating point.</param>
    /// <exception cref="ShapeException">It is no matrix of floating point.</exception>
    public static SparseMatrix From(Tensor dense)
    {
        if (Require.Present(dense).Rank != 2 || !dense.IsFloating)
            throw Error.Shape($"A sparse matrix is made of a floating-point matrix [rows, columns], got {dense.ElementType} {dense.Shape}. Reshape it.");
        var (rows, columns) = (dense.Shape[0], dense.Shape[1]);
        var all = dense.ToArray<double>();
        var (starts, found, kept) = (new int[rows + 1], new List<int>(), new List<double>());
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                if (all[(row * columns) + column] is var value && value != 0)
                {
                    found.Add(column);
                    kept.Add(value);
                }
            }

            starts[row + 1] = kept.Count;
        }

        return new SparseMatrix(starts, [.. found], [.. kept], columns);
    }

    /// <summary>All elements: shape [rows, columns].</summary>
    /// <param name="type">Float64 or Float32.</param>
    /// <exception cref="ShapeException">There would be more elements than a tensor can hold.</exception>
    public Tensor ToTensor(ElementType type = ElementType.Float64)
    {
        if ((long)Rows * Columns > Array.MaxLength)
        {
            throw Error.Shape(
                $"A dense matrix [{Rows}, {Columns}] would have {(long)Rows * Columns} elements, a tensor holds {Array.MaxLength}. Keep it sparse, or take fewer rows or columns.");
        }

        return type switch
        {
            ElementType.Float64 => Tensor.Adopt(Dense<double>(), new Shape(Rows, Columns)),
            ElementType.Float32 => Tensor.Adopt(Dense<float>(), new Shape(Rows, Columns)),
            _ => throw Error.Argument($"A sparse matrix becomes Float64 or Float32, not {type}.", nameof(type)),
        };
    }

    /// <summary>Some of the rows, in the order given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public SparseMatrix Pick(params ReadOnlySpan<int> rows)
    {
        var starts = new int[rows.Length + 1];
        for (var i = 0; i < rows.Length; i++)
        {
            var end = (long)starts[i] + IndicesOf(rows[i]).Length;
            if (end > Array.MaxLength)
                throw Error.Argument($"The rows picked have more than {Array.MaxLength} elements. Pick fewer.", nameof(rows));
            starts[i + 1] = (int)end;
        }

        var (pickedIndices, pickedValues) = (new int[starts[^1]], new double[starts[^1]]);
        for (var i = 0; i < rows.Length; i++)
        {
            IndicesOf(rows[i]).CopyTo(pickedIndices.AsSpan(starts[i]));
            ValuesOf(rows[i]).CopyTo(pickedValues.AsSpan(starts[i]));
        }

        return new SparseMatrix(starts, pickedIndices, pickedValues, Columns);
    }

    /// <summary>Neighbouring rows, from one on up to but without another.</summary>
    /// <exception cref="ArgumentOutOfRangeException">They are not there.</exception>
    public SparseMatrix this[Range rows]
    {
        get
        {
            var (from, to) = (rows.Start.GetOffset(Rows), rows.End.GetOffset(Rows));
            if (from < 0 || to < from || to > Rows)
                throw Error.OutOfRange($"Rows {rows} do not exist in a matrix [{Rows}, {Columns}].", nameof(rows));
            var (first, end) = (rowStarts[from], rowStarts[to]);
            var starts = Array.ConvertAll(rowStarts[from..(to + 1)], start => start - first);
            return new SparseMatrix(starts, indices[first..end], values[first..end], Columns);
        }
    }

    private T[] Dense<T>()
        where T : unmanaged, System.Numerics.INumberBase<T>
    {
        var dense = new T[Rows * Columns];
        for (var row = 0; row < Rows; row++)
        {
            for (var i = rowStarts[row]; i < rowStarts[row + 1]; i++)
                dense[(row * Columns) + indices[i]] = T.CreateTruncating(values[i]);
        }

        return dense;
    }

    private int Start(int row) => (uint)row < (uint)Rows
        ? rowStarts[row]
        : throw Error.OutOfRange($"Row {row} does not exist in a matrix [{Rows}, {Columns}].", nameof(row));

    private void CheckRow(int row)
    {
        var (start, end) = (rowStarts[row], rowStarts[row + 1]);
        if (start > end || end > indices.Length)
            throw Error.Argument($"rowStarts never decreases, but row {row} begins at {start} and the next at {end}.", nameof(row));
        for (var i = start; i < end; i++)
        {
            var least = i == start ? 0 : indices[i - 1] + 1;
            if (indices[i] < least || indices[i] >= Columns)
                throw Error.Argument($"Indices increase within a row and are below {Columns}; row {row} has {indices[i]} where at least {least} is expected. Sort them, and add up what is there twice.", nameof(row));
        }
    }
}
