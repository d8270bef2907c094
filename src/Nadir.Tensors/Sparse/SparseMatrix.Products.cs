using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

public sealed partial class SparseMatrix
{
    /// <summary>The sum of a row's elements, each times the weight of its column.</summary>
    /// <param name="row">The row.</param>
    /// <param name="weights">One a column.</param>
    /// <exception cref="ShapeException">There is another number of weights than columns.</exception>
    public double Dot(int row, ReadOnlySpan<double> weights)
    {
        RequireLength(weights.Length, Columns, "columns");
        return Dot(IndicesOf(row), ValuesOf(row), weights);
    }

    /// <summary>This matrix times a vector: one number a row, X·w.</summary>
    /// <param name="weights">One a column.</param>
    /// <exception cref="ShapeException">There is another number of weights than columns.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public double[] Times(ReadOnlySpan<double> weights)
    {
        RequireLength(weights.Length, Columns, "columns");
        var product = new double[Rows];
        for (var row = 0; row < product.Length; row++)
            product[row] = Dot(IndicesOf(row), ValuesOf(row), weights);
        return product;
    }

    /// <summary>This matrix transposed, times a vector: one number a column, Xᵀ·v.</summary>
    /// <param name="weights">One a row.</param>
    /// <exception cref="ShapeException">There is another number of weights than rows.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public double[] TransposedTimes(ReadOnlySpan<double> weights)
    {
        RequireLength(weights.Length, Rows, "rows");
        var product = new double[Columns];
        for (var row = 0; row < weights.Length; row++)
        {
            var columns = IndicesOf(row);
            var elements = ValuesOf(row);
            for (var i = 0; i < columns.Length; i++)
                product[columns[i]] += elements[i] * weights[row];
        }

        return product;
    }

    private static double Dot(ReadOnlySpan<int> columns, ReadOnlySpan<double> elements, ReadOnlySpan<double> weights)
    {
        var sum = 0.0;
        for (var i = 0; i < columns.Length; i++)
            sum += elements[i] * weights[columns[i]];
        return sum;
    }

    private void RequireLength(int length, int expected, string axis)
    {
        if (length != expected)
            throw Error.Shape($"A matrix [{Rows}, {Columns}] needs one weight for each of its {expected} {axis}, got {length}.");
    }
}
