namespace Nadir.Tensors;

/// <summary>The tridiagonal form T of a symmetric matrix A = Q·T·Qᵀ, by Householder's reflections in panels.</summary>
/// <remarks>
/// Half of the work is products of the matrix with a vector, the other half one product of matrices a panel.
/// Source: Dongarra, Hammarling, Sorensen 1989, "Block reduction of matrices to condensed forms".
/// </remarks>
internal sealed class Tridiagonalization
{
    private const int Panel = 32;

    // What a thread does of a product at a time: more than its start costs, less than what makes the last one wait.
    private const int RowsInPart = 64;

    private readonly double[] a;
    private readonly int size;
    private readonly double[] factors;

    /// <param name="matrix">A, row after row; overwritten, and kept for <see cref="Multiply(double[])"/>.</param>
    public Tridiagonalization(double[] matrix, int size)
    {
        (a, this.size) = (matrix, size);
        (Diagonal, Beside, factors) = (new double[size], new double[Math.Max(0, size - 1)], new double[size]);
        for (var first = 0; first < size; first += Panel)
            Reduce(first, Math.Min(Panel, size - first));
    }

    public double[] Diagonal { get; }

    public double[] Beside { get; }

    /// <summary>Replaces a matrix S of as many rows by Q·S.</summary>
    public void Multiply(double[] s)
    {
        for (var first = (size - 1) / Panel * Panel; first >= 0; first -= Panel)
        {
            var width = Math.Min(Panel, size - 1 - first);
            if (width > 0)
                Multiply(s, first, width);
        }
    }

    private void Reduce(int first, int width)
    {
        var (v, w) = (new double[width][], new double[width][]);
        for (var j = 0; j < width; j++)
        {
            var i = first + j;
            var row = a.AsSpan((i * size) + i, size - i);
            for (var before = 0; before < j; before++)
            {
                Add(-w[before][i], v[before].AsSpan(i), row);
                Add(-v[before][i], w[before].AsSpan(i), row);
            }

            Diagonal[i] = row[0];
            (v[j], w[j]) = (new double[size], new double[size]);
            if (i == size - 1)
                break;
            Beside[i] = MakeMirror(row[1..], out factors[i]);
            row[1..].CopyTo(v[j].AsSpan(i + 1));
            Move(i, j, v, w);
        }

        Update(first, width, v, w);
    }

    /// <summary>w = factor·(A·v − what the panel has taken off already), made perpendicular enough for a symmetric update.</summary>
    private void Move(int i, int j, double[][] v, double[][] w)
    {
        var (start, factor) = (i + 1, factors[i]);
        var mirror = v[j].AsSpan(start);
        var moved = w[j].AsSpan(start);
        var length = size - start;
        WorkerPool.Run(
            new Rows(a, size, start, v[j], w[j]), (length + RowsInPart - 1) / RowsInPart, Parallelism.ThreadsFor((long)length * length / 4));
        for (var before = 0; before < j; before++)
        {
            var (ofW, ofV) = (Dot(w[before].AsSpan(start), mirror), Dot(v[before].AsSpan(start), mirror));
            Add(-ofW, v[before].AsSpan(start), moved);
            Add(-ofV, w[before].AsSpan(start), moved);
        }

        foreach (ref var number in moved)
            number *= factor;
        Add(-0.5 * factor * Dot(moved, mirror), mirror, moved);
    }

    private void Update(int first, int width, double[][] v, double[][] w)
    {
        var start = first + width;
        var length = size - start;
        if (length <= 0)
            return;
        var (left, right) = (new double[length * 2 * width], new double[length * 2 * width]);
        for (var row = 0; row < length; row++)
        {
            for (var j = 0; j < width; j++)
            {
                var at = (row * 2 * width) + j;
                (left[at], left[at + width]) = (-v[j][start + row], -w[j][start + row]);
                (right[at], right[at + width]) = (w[j][start + row], v[j][start + row]);
            }
        }

        MatMulKernel.Run<double>(
            length, length, 2 * width, left, 2 * width, false, right, 2 * width, true,
            a.AsSpan((start * size) + start), size, accumulate: true);
    }

    /// <summary>S less V·(T·(Vᵀ·S)), where 1 − V·T·Vᵀ is the product of the panel's reflections.</summary>
    private void Multiply(double[] s, int first, int width)
    {
        var start = first + 1;
        var length = size - start;
        var mirrors = new double[width * length];
        for (var j = 0; j < width; j++)
            a.AsSpan(((first + j) * size) + start + j, length - j).CopyTo(mirrors.AsSpan((j * length) + j));
        var triangle = new double[width * width];
        for (var j = 0; j < width; j++)
        {
            triangle[(j * width) + j] = factors[first + j];
            for (var i = 0; i < j; i++)
            {
                var sum = 0.0;
                for (var k = i; k < j; k++)
                    sum += triangle[(i * width) + k] * Dot(mirrors.AsSpan(k * length, length), mirrors.AsSpan(j * length, length));
                triangle[(i * width) + j] = -factors[first + j] * sum;
            }
        }

        var (seen, turned) = (new double[width * size], new double[width * size]);
        MatMulKernel.Run<double>(width, size, length, mirrors, length, false, s.AsSpan(start * size), size, false, seen, size);
        MatMulKernel.Run<double>(width, size, width, triangle, width, false, seen, size, false, turned, size);
        foreach (ref var number in turned.AsSpan())
            number = -number;
        MatMulKernel.Run<double>(length, size, width, mirrors, length, true, turned, size, false, s.AsSpan(start * size), size, accumulate: true);
    }

    /// <summary>Turns x into v with v₀ = 1, so that (1 − factor·v·vᵀ)·x has only a first number; returns that.</summary>
    private static double MakeMirror(Span<double> x, out double factor)
    {
        var rest = Dot(x[1..], x[1..]);
        var first = x[0];
        x[0] = 1;
        if (rest == 0)
        {
            factor = 0;
            return first;
        }

        var left = first > 0 ? -Math.Sqrt((first * first) + rest) : Math.Sqrt((first * first) + rest);
        factor = (left - first) / left;
        foreach (ref var number in x[1..])
            number /= first - left;
        return left;
    }

    private static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y) => Lanewise.SumOfProducts(x, y);

    private static void Add(double factor, ReadOnlySpan<double> x, Span<double> y) =>
        Lanewise.Apply(new Plus(factor), x, (ReadOnlySpan<double>)y, y);

    private readonly struct Plus(double factor) : IBinaryLane
    {
        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> => L.Fma(factor, x, y);
    }

    private readonly struct Rows(double[] matrix, int size, int start, double[] vector, double[] result) : IJob
    {
        public void Run(int part)
        {
            var from = start + (part * RowsInPart);
            for (var row = from; row < Math.Min(size, from + RowsInPart); row++)
                result[row] = Dot(matrix.AsSpan((row * size) + start, size - start), vector.AsSpan(start));
        }
    }
}
