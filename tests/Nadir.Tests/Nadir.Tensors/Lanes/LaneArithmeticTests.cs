using System.Runtime.CompilerServices;

namespace Nadir.Tests.Lanes;

[Collection(nameof(LaneWidthTests))]
public sealed class LaneArithmeticTests : IDisposable
{
    private static readonly double[] Numbers =
    [
        0, -0.0, 1, -1, 0.5, -0.5, 1.5, -1.5, 2.5, -2.5, 3.75, -7.25, 1e-40, -1e-40, 1e30, -1e30, 8388609,
        double.PositiveInfinity, double.NegativeInfinity, double.NaN,
    ];

    public void Dispose() => LaneWidth.Forced = null;

    [Fact]
    public void UnaryOperation_OnEveryLane_IsThatOfIeee()
    {
        Unary<Negate>(x => -x);
        Unary<Abs>(Math.Abs);
        Unary<SquareRoot>(Math.Sqrt);
        Unary<Floor>(Math.Floor);
        Unary<Round>(x => Math.Round(x, MidpointRounding.ToEven));
        Unary<CountNaN>(x => double.IsNaN(x) ? 1 : 0);
    }

    [Fact]
    public void BinaryOperation_OnEveryLane_IsThatOfIeee()
    {
        Binary<Add>((x, y) => x + y);
        Binary<Subtract>((x, y) => x - y);
        Binary<Multiply>((x, y) => x * y);
        Binary<Divide>((x, y) => x / y);
        Binary<Max>(Math.Max);
        Binary<Min>(Math.Min);
        Binary<CopySign>(Math.CopySign);
        Binary<Comparisons>((x, y) =>
            (x > y ? 1 : 0) + (x >= y ? 2 : 0) + (x < y ? 4 : 0) + (x <= y ? 8 : 0) + (x == y ? 16 : 0) + (x != y ? 32 : 0));
        Binary<Masks>((x, y) =>
            (x > 0 && y > 0 ? 1 : 0) + (x > 0 || y > 0 ? 2 : 0) + (!(x > 0) ? 4 : 0));
    }

    [Fact]
    public void Fma_OnEveryLane_RoundsOnce()
    {
        var x = Enumerable.Repeat(1 + Math.ScaleB(1, -30), 19).ToArray();
        var z = Enumerable.Repeat(-1 - Math.ScaleB(1, -29), 19).ToArray();
        var result = new double[19];
        foreach (var width in LaneWidthTests.Available)
        {
            LaneWidth.Forced = width;
            Lanewise.Apply<FusedMultiplyAdd, double>(default, x, x, z, result);
            Assert.All(result, value => Assert.Equal(Math.ScaleB(1, -60), value));
        }
    }

    private static void Unary<F>(Func<double, double> expected)
        where F : struct, IUnaryLane
    {
        foreach (var width in LaneWidthTests.Available)
        {
            LaneWidth.Forced = width;
            var both = new double[Numbers.Length];
            var single = new float[Numbers.Length];
            Lanewise.Apply<F, double>(default, Numbers, both);
            Lanewise.Apply<F, float>(default, Array.ConvertAll(Numbers, v => (float)v), single);
            for (var i = 0; i < Numbers.Length; i++)
            {
                AssertSame(expected(Numbers[i]), both[i]);
                AssertSame((float)expected((float)Numbers[i]), single[i]);
            }
        }
    }

    private static void Binary<F>(Func<double, double, double> expected)
        where F : struct, IBinaryLane
    {
        var x = Numbers.SelectMany(_ => Numbers).ToArray();
        var y = Numbers.SelectMany(v => Enumerable.Repeat(v, Numbers.Length)).ToArray();
        foreach (var width in LaneWidthTests.Available)
        {
            LaneWidth.Forced = width;
            var both = new double[x.Length];
            var single = new float[x.Length];
            Lanewise.Apply<F, double>(default, x, y, both);
            Lanewise.Apply<F, float>(
                default, Array.ConvertAll(x, v => (float)v), Array.ConvertAll(y, v => (float)v), single);
            for (var i = 0; i < x.Length; i++)
            {
                AssertSame(expected(x[i], y[i]), both[i]);

                // One operation in double, rounded to float, is the operation in float.
                AssertSame((float)expected((float)x[i], (float)y[i]), single[i]);
            }
        }
    }

    private static void AssertSame(double expected, double actual)
    {
        Assert.Equal(expected, actual);
        if (!double.IsNaN(expected))
            Assert.Equal(double.IsNegative(expected), double.IsNegative(actual));
    }

    private readonly struct FusedMultiplyAdd : ITernaryLane
    {
        public L Apply<L>(L x, L y, L z)
            where L : struct, ILane<L> => L.Fma(x, y, z);
    }

    private readonly struct Negate : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => -x;
    }

    private readonly struct Abs : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => L.Abs(x);
    }

    private readonly struct SquareRoot : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => L.Sqrt(x);
    }

    private readonly struct Floor : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => L.Floor(x);
    }

    private readonly struct Round : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => L.Round(x);
    }

    private readonly struct CountNaN : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => L.Select(L.IsNaN(x), 1, 0);
    }

    private readonly struct Add : IBinaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> => x + y;
    }

    private readonly struct Subtract : IBinaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> => x - y;
    }

    private readonly struct Multiply : IBinaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> => x * y;
    }

    private readonly struct Divide : IBinaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> => x / y;
    }

    private readonly struct Max : IBinaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> => L.Max(x, y);
    }

    private readonly struct Min : IBinaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> => L.Min(x, y);
    }

    private readonly struct CopySign : IBinaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> => L.CopySign(x, y);
    }

    private readonly struct Comparisons : IBinaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> =>
            L.Select(x > y, 1, 0) + L.Select(x >= y, 2, 0) + L.Select(x < y, 4, 0) +
            L.Select(x <= y, 8, 0) + L.Select(x == y, 16, 0) + L.Select(x != y, 32, 0);
    }

    private readonly struct Masks : IBinaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> =>
            L.Select((x > 0) & (y > 0), 1, 0) + L.Select((x > 0) | (y > 0), 2, 0) + L.Select(!(x > 0), 4, 0);
    }
}
