using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>Samples in a model's element type, cut into batches in any order.</summary>
internal sealed class Batches
{
    // Rows picked at random come from the outer caches at best.
    private const int BytesANanosecond = 16;

    private readonly Tensor inputs, targets;
    private readonly double[]? weights;
    private readonly ElementType type;

    public Batches(Samples samples, double[]? weights, ElementType type)
    {
        inputs = samples.Inputs.To(type);
        targets = samples.Targets.IsFloating ? samples.Targets.To(type) : samples.Targets;
        this.weights = weights;
        this.type = type;
        Count = samples.Count;
    }

    public int Count { get; }

    /// <summary>The samples with the numbers given, copied together.</summary>
    public (Tensor Inputs, Tensor Targets, Tensor? Weights) Pick(ReadOnlySpan<int> rows) =>
        (Rows(inputs, rows), Rows(targets, rows), weights is null ? null : WeightsOf(rows));

    /// <summary>Samples that lie next to each other; nothing is copied.</summary>
    public (Tensor Inputs, Tensor Targets, Tensor? Weights) Range(int start, int length) =>
        (inputs[start..(start + length)], targets[start..(start + length)], weights is null ? null : Tensor.From(weights.AsSpan(start, length)).To(type));

    private static Tensor Rows(Tensor all, ReadOnlySpan<int> rows)
    {
        var some = Tensor.Allocate(all.Shape.With(0, rows.Length), all.ElementType);
        switch (all.ElementType)
        {
            case ElementType.Float32: Copy(all.AsSpan<float>(), some.Elements<float>(), rows); break;
            case ElementType.Float64: Copy(all.AsSpan<double>(), some.Elements<double>(), rows); break;
            default: Copy(all.AsSpan<long>(), some.Elements<long>(), rows); break;
        }

        return some;
    }

    private static unsafe void Copy<T>(ReadOnlySpan<T> all, Span<T> some, ReadOnlySpan<int> rows)
        where T : unmanaged
    {
        var length = rows.Length == 0 ? 0 : some.Length / rows.Length;
        fixed (T* from = all, to = some)
        fixed (int* numbers = rows)
        {
            var threads = Parallelism.ThreadsFor((long)some.Length * sizeof(T) / BytesANanosecond);
            var parts = Math.Min(rows.Length, threads * 2);
            WorkerPool.Run(new RowCopies<T>(from, all.Length, to, numbers, rows.Length, length, parts), parts, threads);
        }
    }

    private Tensor WeightsOf(ReadOnlySpan<int> rows)
    {
        var some = Tensor.Allocate(new Shape(rows.Length), type);
        for (var i = 0; i < rows.Length; i++)
        {
            if (type == ElementType.Float32)
                some.Elements<float>()[i] = (float)weights![rows[i]];
            else
                some.Elements<double>()[i] = weights![rows[i]];
        }

        return some;
    }

    /// <summary>A share of the rows to copy.</summary>
    private readonly unsafe struct RowCopies<T>(T* all, int count, T* some, int* rows, int picked, int length, int parts) : IJob
        where T : unmanaged
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        public void Run(int part)
        {
            var end = (int)((long)picked * (part + 1) / parts);
            for (var i = (int)((long)picked * part / parts); i < end; i++)
                new ReadOnlySpan<T>(all, count).Slice(rows[i] * length, length).CopyTo(new Span<T>(some + ((nint)i * length), length));
        }
    }
}
