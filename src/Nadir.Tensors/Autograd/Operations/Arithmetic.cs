using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

public sealed partial class Tensor
{
    /// <summary>The sum, element by element; shapes broadcast.</summary>
    public static Tensor operator +(Tensor left, Tensor right) => Add.Apply(left, right);

    /// <summary>The difference, element by element; shapes broadcast.</summary>
    public static Tensor operator -(Tensor left, Tensor right) => Subtract.Apply(left, right);

    /// <summary>The product, element by element; shapes broadcast.</summary>
    public static Tensor operator *(Tensor left, Tensor right) => Multiply.Apply(left, right);

    /// <summary>The quotient, element by element; shapes broadcast.</summary>
    public static Tensor operator /(Tensor left, Tensor right) => Divide.Apply(left, right);

    /// <summary>Each element with the other sign.</summary>
    public static Tensor operator -(Tensor x) => Each(x, new Affine(-1, 0));

    /// <summary>A number added to each element.</summary>
    public static Tensor operator +(Tensor left, double right) => Each(left, new Affine(1, right));

    /// <summary>A number added to each element.</summary>
    public static Tensor operator +(double left, Tensor right) => Each(right, new Affine(1, left));

    /// <summary>A number subtracted from each element.</summary>
    public static Tensor operator -(Tensor left, double right) => Each(left, new Affine(1, -right));

    /// <summary>Each element subtracted from a number.</summary>
    public static Tensor operator -(double left, Tensor right) => Each(right, new Affine(-1, left));

    /// <summary>Each element times a number.</summary>
    public static Tensor operator *(Tensor left, double right) => Each(left, new Affine(right, 0));

    /// <summary>Each element times a number.</summary>
    public static Tensor operator *(double left, Tensor right) => Each(right, new Affine(left, 0));

    /// <summary>Each element divided by a number.</summary>
    public static Tensor operator /(Tensor left, double right) => Each(left, new DividedBy(right));

    /// <summary>A number divided by each element.</summary>
    public static Tensor operator /(double left, Tensor right) => Each(right, new Reciprocal(left));

    private static Tensor Each<F>(Tensor x, F function)
        where F : struct, IScalarFunction => Elementwise<F>.Apply(Require.Present(x, "tensor"), function);

    /// <summary>scale·x + shift, rounded once.</summary>
    private readonly record struct Affine(double Scale, double Shift) : IScalarFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L> => Shift == 0 ? Scale * x : L.Fma(Scale, x, Shift);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => Scale;
    }

    private readonly record struct DividedBy(double Divisor) : IScalarFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L> => x / Divisor;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => 1 / (L)Divisor;
    }

    private readonly record struct Reciprocal(double Dividend) : IScalarFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L> => Dividend / x;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => -y / x;
    }
}
