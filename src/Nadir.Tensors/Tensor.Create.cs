using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

public sealed partial class Tensor
{
    /// <summary>A tensor with a copy of the given elements.</summary>
    /// <typeparam name="T">float, double, long or bool.</typeparam>
    /// <param name="elements">In row-major order.</param>
    /// <param name="shape">Its axes' lengths; one axis when left out.</param>
    /// <exception cref="ShapeException">The shape holds another number of elements.</exception>
    public static Tensor From<T>(ReadOnlySpan<T> elements, Shape? shape = null)
        where T : unmanaged
    {
        var wanted = shape ?? new Shape(elements.Length);
        if (wanted.Count != elements.Length)
            throw Error.Shape($"Shape {wanted} holds {wanted.Count} elements, got {elements.Length}.");
        var tensor = Allocate<T>(wanted);
        elements.CopyTo(tensor.Elements<T>());
        return tensor;
    }

    /// <inheritdoc cref="From{T}(ReadOnlySpan{T}, Shape?)"/>
    public static Tensor From<T>(T[] elements, Shape? shape = null)
        where T : unmanaged => From((ReadOnlySpan<T>)Require.Present(elements), shape);

    /// <summary>A matrix from a two-dimensional array.</summary>
    public static Tensor From<T>(T[,] rows)
        where T : unmanaged
    {
        var tensor = Allocate<T>(new Shape(Require.Present(rows).GetLength(0), rows.GetLength(1)));
        var elements = tensor.Elements<T>();
        var at = 0;
        foreach (var element in rows)
            elements[at++] = element;
        return tensor;
    }

    /// <summary>A tensor of one element and no axes.</summary>
    public static Tensor Scalar(double value, ElementType type = ElementType.Float32) => Full(Shape.Scalar, value, type);

    /// <summary>All elements 0.</summary>
    public static Tensor Zeros(Shape shape, ElementType type = ElementType.Float32) => Full(shape, 0, type);

    /// <summary>All elements 1.</summary>
    public static Tensor Ones(Shape shape, ElementType type = ElementType.Float32) => Full(shape, 1, type);

    /// <summary>All elements the same.</summary>
    public static Tensor Full(Shape shape, double value, ElementType type = ElementType.Float32)
    {
        var tensor = Allocate(shape, type);
        switch (type)
        {
            case ElementType.Float32: tensor.Elements<float>().Fill((float)value); break;
            case ElementType.Float64: tensor.Elements<double>().Fill(value); break;
            case ElementType.Int64: tensor.Elements<long>().Fill((long)value); break;
            default: tensor.Elements<bool>().Fill(value != 0); break;
        }

        return tensor;
    }

    /// <summary>Evenly spaced numbers from <paramref name="from"/> to <paramref name="to"/>, both included.</summary>
    /// <remarks>Twin: numpy.linspace, torch.linspace.</remarks>
    public static Tensor Linspace(double from, double to, int count, ElementType type = ElementType.Float32)
    {
        var values = new double[new Shape(Require.Positive(count)).Count];
        for (var i = 0; i < count; i++)
            values[i] = count == 1 ? from : from + ((to - from) * i / (count - 1));
        return From(values).To(type);
    }

    /// <summary>Numbers uniform in [from, to); in Float32 the largest may round up to <paramref name="to"/>.</summary>
    /// <param name="generator">Taken as it stands; the caller's own does not move.</param>
    public static Tensor Uniform(Shape shape, Philox generator, double from = 0, double to = 1, ElementType type = ElementType.Float32) =>
        Draw(shape, type, generator, new UniformNumbers(from, to));

    /// <summary>Normally distributed numbers.</summary>
    /// <param name="generator">Taken as it stands; the caller's own does not move.</param>
    public static Tensor Normal(Shape shape, Philox generator, double mean = 0, double deviation = 1, ElementType type = ElementType.Float32) =>
        Draw(shape, type, generator, new NormalNumbers(mean, deviation));

    /// <summary>Rows of zeros with a one where the class number says.</summary>
    /// <param name="classes">Int64 class numbers, any shape.</param>
    /// <param name="count">How many classes there are.</param>
    /// <returns>The shape of <paramref name="classes"/> with one more axis of length <paramref name="count"/>.</returns>
    public static Tensor OneHot(Tensor classes, int count, ElementType type = ElementType.Float32)
    {
        var numbers = Require.Present(classes).AsSpan<long>();
        Require.Positive(count);
        Span<int> lengths = stackalloc int[Shape.MaximumRank + 1];
        classes.Shape.CopyTo(lengths);
        lengths[classes.Rank] = count;
        var shape = new Shape(lengths[..(classes.Rank + 1)]);
        var rows = new double[numbers.Length * count];
        for (var i = 0; i < numbers.Length; i++)
        {
            if ((ulong)numbers[i] >= (ulong)count)
                throw Error.OutOfRange($"Class {numbers[i]} at position {i} is outside 0..{count - 1}.");
            rows[(i * count) + numbers[i]] = 1;
        }

        return From(rows, shape).To(type);
    }

    private static Tensor Draw<D>(Shape shape, ElementType type, Philox generator, D distribution)
        where D : struct, IDistribution
    {
        var tensor = Allocate(shape, type);
        switch (type)
        {
            case ElementType.Float32: Draw(tensor.Elements<float>(), generator, distribution); break;
            case ElementType.Float64: Draw(tensor.Elements<double>(), generator, distribution); break;
            default: throw Error.Argument($"Random numbers are Float32 or Float64, not {type}.");
        }

        return tensor;
    }

    // Weights are drawn once, at the start, where nothing has been optimised yet: an unoptimised draw costs ten times as much.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Draw<D>(Span<float> elements, Philox generator, D distribution)
        where D : struct, IDistribution
    {
        foreach (ref var element in elements)
            element = (float)distribution.Next(ref generator);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Draw<D>(Span<double> elements, Philox generator, D distribution)
        where D : struct, IDistribution
    {
        foreach (ref var element in elements)
            element = distribution.Next(ref generator);
    }

    private interface IDistribution
    {
        double Next(ref Philox generator);
    }

    private readonly record struct UniformNumbers(double From, double To) : IDistribution
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public double Next(ref Philox generator) => generator.NextUniform(From, To);
    }

    private readonly record struct NormalNumbers(double Mean, double Deviation) : IDistribution
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public double Next(ref Philox generator) => Mean + (Deviation * generator.NextNormal());
    }
}
