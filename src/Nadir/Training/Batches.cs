namespace Nadir;

/// <summary>Samples in a model's element type, cut into batches in any order.</summary>
internal sealed class Batches
{
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

    private static void Copy<T>(ReadOnlySpan<T> all, Span<T> some, ReadOnlySpan<int> rows)
    {
        var length = rows.Length == 0 ? 0 : some.Length / rows.Length;
        for (var i = 0; i < rows.Length; i++)
            all.Slice(rows[i] * length, length).CopyTo(some[(i * length)..]);
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
}
