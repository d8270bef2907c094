using System.Runtime.CompilerServices;

namespace Nadir.Tests.Tensors.Lanes;

public sealed class LanewiseThreadsTests
{
    public static TheoryData<int> Lengths => [1, 1023, 12_001, 24_000, 65_536, 100_003];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Apply_OnSeveralThreads_GivesTheBitsOfOne(int length)
    {
        var (x, y, z) = (Numbers(length, "x"), Numbers(length, "y"), Numbers(length, "z"));
        var (unary, binary, ternary) = (new float[length], new float[length], new float[length]);
        Run(1);
        var expected = (unary.ToArray(), binary.ToArray(), ternary.ToArray());
        foreach (var threads in new[] { 2, 3, 4, 8 })
        {
            Run(threads);
            Assert.Equal(expected.Item1, unary);
            Assert.Equal(expected.Item2, binary);
            Assert.Equal(expected.Item3, ternary);
        }

        for (var i = 0; i < length; i++)
        {
            Assert.Equal(x[i] + y[i], binary[i]);
            Assert.Equal(MathF.FusedMultiplyAdd(x[i], y[i], z[i]), ternary[i]);
        }

        void Run(int threads)
        {
            using var limit = Parallelism.Limit(threads);
            Array.Fill(unary, float.NaN);
            Array.Fill(binary, float.NaN);
            Array.Fill(ternary, float.NaN);
            Lanewise.Apply<TanhLane, float>(default, x, unary);
            Lanewise.Apply<AddLane, float>(default, x, y, binary);
            Lanewise.Apply<FmaLane, float>(default, x, y, z, ternary);
        }
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Update_OnSeveralThreads_GivesTheBitsOfOne(int length)
    {
        var expected = Moved(1);
        foreach (var threads in new[] { 2, 3, 4, 8 })
        {
            var moved = Moved(threads);
            Assert.Equal(expected.Weight, moved.Weight);
            Assert.Equal(expected.Slot, moved.Slot);
        }

        (float[] Weight, float[] Slot) Moved(int threads)
        {
            using var limit = Parallelism.Limit(threads);
            var (weight, slot) = (Numbers(length, "w"), Numbers(length, "s"));
            Lanewise.Update<Momentum, float>(default, weight, Numbers(length, "g"), slot, [], []);
            return (weight, slot);
        }
    }

    private static float[] Numbers(int length, string stream)
    {
        var generator = new Philox(11, stream);
        var numbers = new float[length];
        for (var i = 0; i < length; i++)
            numbers[i] = (float)generator.NextNormal();
        return numbers;
    }

    private readonly struct TanhLane : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => L.Tanh(x);
    }

    private readonly struct AddLane : IBinaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> => x + y;
    }

    private readonly struct FmaLane : ITernaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y, L z)
            where L : struct, ILane<L> => L.Fma(x, y, z);
    }

    private readonly struct Momentum : IUpdateRule
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Update<L>(ref L weight, L gradient, ref L first, ref L second, ref L third)
            where L : struct, ILane<L>
        {
            first = (0.9 * first) + gradient;
            weight -= 0.1 * first;
        }
    }
}
