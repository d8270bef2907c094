namespace Nadir.Tensors;

/// <summary>The eigenvalues and eigenvectors of a symmetric tridiagonal matrix, by halves that are merged.</summary>
/// <remarks>Source: Cuppen 1981, "A divide and conquer method for the symmetric tridiagonal eigenproblem".</remarks>
internal sealed class TridiagonalEigen
{
    private const int Leaf = 32;
    private const double Epsilon = 1.0 / (1ul << 53);

    private readonly double[] diagonal, beside, vectors;
    private readonly int size;

    /// <param name="diagonal">Overwritten by the eigenvalues, smallest first.</param>
    /// <param name="beside">The numbers beside the diagonal, one fewer.</param>
    public TridiagonalEigen(double[] diagonal, double[] beside)
    {
        (this.diagonal, this.beside, size) = (diagonal, beside, diagonal.Length);
        vectors = new double[size * size];
        Solve(0, size);
    }

    /// <summary>Row after row, an eigenvector a column.</summary>
    public double[] Vectors => vectors;

    private void Solve(int start, int count)
    {
        if (count <= Leaf)
        {
            SolveLeaf(start, count);
            return;
        }

        var first = count / 2;
        var middle = start + first;
        var between = beside[middle - 1];
        diagonal[middle - 1] -= Math.Abs(between);
        diagonal[middle] -= Math.Abs(between);
        Solve(start, first);
        Solve(middle, count - first);
        if (between == 0)
            Arrange(start, count, diagonal.AsSpan(start, count).ToArray(), Block(start, count, [.. Enumerable.Range(0, count)]));
        else
            Merge(start, first, count, between);
    }

    private void SolveLeaf(int start, int count)
    {
        var (matrix, values, own) = (new double[count * count], new double[count], new double[count * count]);
        for (var i = 0; i < count; i++)
        {
            matrix[(i * count) + i] = diagonal[start + i];
            if (i + 1 < count)
                matrix[(i * count) + i + 1] = beside[start + i];
        }

        SymmetricEigen.Decompose(matrix, values, own);
        values.CopyTo(diagonal, start);
        for (var row = 0; row < count; row++)
            own.AsSpan(row * count, count).CopyTo(vectors.AsSpan(((start + row) * size) + start));
    }

    private void Merge(int start, int first, int count, double between)
    {
        var values = diagonal.AsSpan(start, count).ToArray();
        var weights = new double[count];
        for (var i = 0; i < count; i++)
        {
            var row = i < first ? start + first - 1 : start + first;
            weights[i] = vectors[(row * size) + start + i] * (i >= first && between < 0 ? -1 : 1) / Math.Sqrt(2);
        }

        var order = Enumerable.Range(0, count).OrderBy(i => values[i]).ToArray();
        var (kept, aside) = SetAside(start, count, values, weights, order, 2 * Math.Abs(between));
        var columns = Block(start, count, [.. kept, .. aside]);
        var merged = new double[count];
        if (kept.Count > 0)
        {
            var merge = new RankOneMerge([.. kept.Select(i => values[i])], [.. kept.Select(i => weights[i])], 2 * Math.Abs(between));
            var turned = new double[count * kept.Count];
            MatMulKernel.Run<double>(
                count, kept.Count, kept.Count, columns, count, false, merge.Vectors, kept.Count, true, turned, kept.Count);
            for (var row = 0; row < count; row++)
                turned.AsSpan(row * kept.Count, kept.Count).CopyTo(columns.AsSpan(row * count));
            merge.Roots.CopyTo(merged, 0);
        }

        for (var i = 0; i < aside.Count; i++)
            merged[kept.Count + i] = values[aside[i]];
        Arrange(start, count, merged, columns);
    }

    /// <summary>What a merge moves, in the order of the values, and what it leaves: no weight, or a value that stands twice.</summary>
    private (List<int> Kept, List<int> Aside) SetAside(int start, int count, double[] values, double[] weights, int[] order, double rho)
    {
        var (kept, aside) = (new List<int>(count), new List<int>());
        var tolerance = 8 * Epsilon * Math.Max(values.Max(Math.Abs), weights.Max(Math.Abs));
        foreach (var current in order)
        {
            if (rho * Math.Abs(weights[current]) <= tolerance)
            {
                aside.Add(current);
                continue;
            }

            if (kept.Count > 0)
            {
                var before = kept[^1];
                var length = double.Hypot(weights[current], weights[before]);
                var (cosine, sine) = (weights[current] / length, -weights[before] / length);
                if (Math.Abs((values[current] - values[before]) * cosine * sine) <= tolerance)
                {
                    (weights[current], weights[before]) = (length, 0);
                    Turn(start, count, before, current, cosine, sine);
                    var (low, high) = (values[before], values[current]);
                    values[before] = (low * cosine * cosine) + (high * sine * sine);
                    values[current] = (low * sine * sine) + (high * cosine * cosine);
                    aside.Add(before);
                    kept.RemoveAt(kept.Count - 1);
                }
            }

            kept.Add(current);
        }

        return (kept, aside);
    }

    private void Turn(int start, int count, int one, int other, double cosine, double sine)
    {
        for (var row = start; row < start + count; row++)
        {
            ref var x = ref vectors[(row * size) + start + one];
            ref var y = ref vectors[(row * size) + start + other];
            (x, y) = ((cosine * x) + (sine * y), (cosine * y) - (sine * x));
        }
    }

    /// <summary>A copy of some columns of a block of vectors.</summary>
    private double[] Block(int start, int count, ReadOnlySpan<int> columns)
    {
        var block = new double[count * columns.Length];
        for (var row = 0; row < count; row++)
        {
            var from = vectors.AsSpan(((start + row) * size) + start, count);
            var to = block.AsSpan(row * columns.Length, columns.Length);
            for (var i = 0; i < columns.Length; i++)
                to[i] = from[columns[i]];
        }

        return block;
    }

    /// <summary>Puts values in increasing order, and their columns with them.</summary>
    private void Arrange(int start, int count, double[] values, double[] columns)
    {
        var order = Enumerable.Range(0, count).OrderBy(i => values[i]).ToArray();
        for (var i = 0; i < count; i++)
            diagonal[start + i] = values[order[i]];
        for (var row = 0; row < count; row++)
        {
            var from = columns.AsSpan(row * count, count);
            var to = vectors.AsSpan(((start + row) * size) + start, count);
            for (var i = 0; i < count; i++)
                to[i] = from[order[i]];
        }
    }
}
