using System.Numerics;
using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>Arithmetic on the tensors that optimizers own: in place, nothing allocated.</summary>
internal static class InPlace
{
    /// <summary>A copy that outlives scopes and that nobody else has.</summary>
    public static Tensor Copy(this Tensor tensor) => tensor.ElementType == ElementType.Float32
        ? Tensor.From(tensor.AsSpan<float>(), tensor.Shape).Keep()
        : Tensor.From(tensor.AsSpan<double>(), tensor.Shape).Keep();

    /// <summary>target ← other.</summary>
    public static void Become(this Tensor target, Tensor other)
    {
        if (target.ElementType == ElementType.Float32)
            other.AsSpan<float>().CopyTo(target.Elements<float>());
        else
            other.AsSpan<double>().CopyTo(target.Elements<double>());
    }

    /// <summary>target ← 0, whatever it was.</summary>
    public static void Clear(this Tensor target)
    {
        if (target.ElementType == ElementType.Float32)
            target.Elements<float>().Clear();
        else
            target.Elements<double>().Clear();
    }

    /// <summary>target ← target + factor·other.</summary>
    public static void AddScaled(this Tensor target, Tensor other, double factor) => Apply(new Scaled(factor), target, other, target);

    /// <summary>target ← target + share·(other − target).</summary>
    public static void MoveTowards(this Tensor target, Tensor other, double share) => Apply(new Towards(share), target, other, target);

    /// <summary>weight ← weight + factor·other.</summary>
    public static void AddScaled(this Parameter weight, Tensor other, double factor) => Apply(new Scaled(factor), weight, other);

    /// <summary>weight ← weight + share·(other − weight).</summary>
    public static void MoveTowards(this Parameter weight, Tensor other, double share) => Apply(new Towards(share), weight, other);

    /// <summary>A weight and a tensor change their values.</summary>
    public static void Exchange(this Tensor tensor, Parameter weight)
    {
        if (tensor.ElementType == ElementType.Float32)
            Exchange(tensor.Elements<float>(), weight.Write<float>());
        else
            Exchange(tensor.Elements<double>(), weight.Write<double>());
    }

    /// <summary>target ← factor·tensor.</summary>
    public static void Scale(this Tensor tensor, double factor, Tensor target) => Apply(new Times(factor), tensor, target);

    /// <summary>target ← tensor, each element from −bound to bound.</summary>
    public static void Bound(this Tensor tensor, double bound, Tensor target) => Apply(new Within(bound), tensor, target);

    /// <summary>The sum of the products of two tensors' elements.</summary>
    public static double Dot(this Tensor tensor, Tensor other) => tensor.ElementType == ElementType.Float32
        ? Lanewise.SumOfProducts(tensor.AsSpan<float>(), other.AsSpan<float>())
        : Lanewise.SumOfProducts(tensor.AsSpan<double>(), other.AsSpan<double>());

    /// <summary>The Euclidean norm, of large elements too.</summary>
    public static double Norm(this Tensor tensor) => tensor.ElementType == ElementType.Float32
        ? Norm(tensor.AsSpan<float>())
        : Norm(tensor.AsSpan<double>());

    /// <inheritdoc cref="Norm(Tensor)"/>
    public static double Norm<T>(ReadOnlySpan<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var squares = Lanewise.SumOfProducts(x, x);
        if (!double.IsInfinity(squares))
            return Math.Sqrt(squares);
        var norm = 0.0;
        foreach (var element in x)
            norm = double.Hypot(norm, double.CreateTruncating(element));
        return norm;
    }

    /// <summary>The largest magnitude of the elements.</summary>
    public static double Largest(this Tensor tensor) => tensor.ElementType == ElementType.Float32
        ? Lanewise.LargestSize(tensor.AsSpan<float>())
        : Lanewise.LargestSize(tensor.AsSpan<double>());

    /// <summary>The sum of the elements' magnitudes.</summary>
    public static double SumMagnitudes(this Tensor tensor) => tensor.ElementType == ElementType.Float32
        ? Lanewise.SumMagnitudes(tensor.AsSpan<float>())
        : Lanewise.SumMagnitudes(tensor.AsSpan<double>());

    /// <summary>target ← x + factor·y.</summary>
    public static void AddScaled<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, double factor, Span<T> target)
        where T : unmanaged => Lanewise.Apply(new Scaled(factor), x, y, target);

    /// <summary>target ← factor·x.</summary>
    public static void Scale<T>(ReadOnlySpan<T> x, double factor, Span<T> target)
        where T : unmanaged => Lanewise.Apply(new Times(factor), x, target);

    private static void Exchange<T>(Span<T> one, Span<T> other)
    {
        for (var i = 0; i < one.Length; i++)
            (one[i], other[i]) = (other[i], one[i]);
    }

    private static void Apply<F>(F operation, Parameter weight, Tensor other)
        where F : struct, IBinaryLane
    {
        if (other.ElementType == ElementType.Float32)
            Lanewise.Apply(operation, weight.Value.AsSpan<float>(), other.AsSpan<float>(), weight.Write<float>());
        else
            Lanewise.Apply(operation, weight.Value.AsSpan<double>(), other.AsSpan<double>(), weight.Write<double>());
    }

    private static void Apply<F>(F operation, Tensor x, Tensor target)
        where F : struct, IUnaryLane
    {
        if (target.ElementType == ElementType.Float32)
            Lanewise.Apply(operation, x.AsSpan<float>(), target.Elements<float>());
        else
            Lanewise.Apply(operation, x.AsSpan<double>(), target.Elements<double>());
    }

    private static void Apply<F>(F operation, Tensor x, Tensor y, Tensor target)
        where F : struct, IBinaryLane
    {
        if (target.ElementType == ElementType.Float32)
            Lanewise.Apply(operation, x.AsSpan<float>(), y.AsSpan<float>(), target.Elements<float>());
        else
            Lanewise.Apply(operation, x.AsSpan<double>(), y.AsSpan<double>(), target.Elements<double>());
    }

    private readonly struct Scaled(double factor) : IBinaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> => x + (factor * y);
    }

    private readonly struct Towards(double share) : IBinaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> => x + (share * (y - x));
    }

    private readonly struct Times(double factor) : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => factor * x;
    }

    private readonly struct Within(double bound) : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => L.Min(L.Max(x, -bound), bound);
    }
}
