using System.Numerics;

namespace Nadir.Tests.Lanes;

/// <summary>One row against many, and many added up, against plain loops.</summary>
[Collection(nameof(LaneWidthTests))]
public sealed class LanewiseRowsTests : IDisposable
{
    private const int Guard = 5;

    public static TheoryData<int> Widths => [.. LaneWidthTests.Available];

    public void Dispose() => LaneWidth.Forced = null;

    [Theory]
    [MemberData(nameof(Widths))]
    public void RowsAndSums_OfRandomShapes_AreThoseOfPlainLoops(int width)
    {
        LaneWidth.Forced = width;
        var random = new Random(31);
        for (var round = 0; round < 300; round++)
        {
            var (rows, columns) = (random.Next(1, 24), random.Next(1, 150));
            Check<float>(rows, columns, random);
            Check<double>(rows, columns, random);
        }
    }

    [Theory]
    [InlineData(1, 100_003)]
    [InlineData(777, 129)]
    [InlineData(20_011, 3)]
    public void RowsAndSums_OnSeveralThreads_GiveTheBitsOfOne(int rows, int columns)
    {
        var random = new Random(32);
        var (x, row) = (Numbers<float>(rows * columns, random), Numbers<float>(columns, random));
        var expected = Run(1);
        foreach (var threads in new[] { 2, 3, 4, 8 })
        {
            var (applied, summed) = Run(threads);
            Assert.Equal(expected.Applied, applied);
            Assert.Equal(expected.Summed, summed);
        }

        (float[] Applied, float[] Summed) Run(int threads)
        {
            using var limit = Parallelism.Limit(threads);
            var (applied, summed) = (new float[x.Length], new float[columns]);
            Lanewise.ApplyRows<Difference, float>(default, x, row, applied);
            Lanewise.SumRows<float>(x, summed);
            return (applied, summed);
        }
    }

    [Fact]
    public void IsFinite_WithOneThatIsNot_IsFalseWhereverItStands()
    {
        for (var length = 1; length < 80; length++)
        {
            var x = Enumerable.Range(0, length).Select(i => i % 2 == 0 ? float.MaxValue : -float.MaxValue).ToArray();
            Assert.True(Lanewise.IsFinite<float>(x));
            foreach (var odd in new[] { float.NaN, float.PositiveInfinity, float.NegativeInfinity })
            {
                x[length / 2] = odd;
                Assert.False(Lanewise.IsFinite<float>(x));
            }
        }
    }

    [Fact]
    public void SumOfProducts_HasTheBitsOfProductsWrittenDownAndSummed()
    {
        var random = new Random(33);
        foreach (var length in new[] { 1, 7, 16, 17, 200, 5000 })
        {
            var (x, y, products) = (Numbers<float>(length, random), Numbers<float>(length, random), new float[length]);
            Lanewise.Apply<Product, float>(default, x, y, products);
            Assert.Equal(Lanewise.Sum<float>(products), Lanewise.SumOfProducts<float>(x, y));
        }
    }

    private static void Check<T>(int rows, int columns, Random random)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (x, row) = (Numbers<T>(rows * columns, random), Numbers<T>(columns, random));
        var applied = Guarded<T>(x.Length);
        Lanewise.ApplyRows<Difference, T>(default, x, row, applied.AsSpan(Guard, x.Length));
        var summed = Guarded<T>(columns);
        Lanewise.SumRows<T>(x, summed.AsSpan(Guard, columns));

        for (var i = 0; i < x.Length; i++)
            Assert.Equal(x[i] - row[i % columns], applied[Guard + i]);
        for (var column = 0; column < columns; column++)
        {
            var sum = x[column];
            for (var i = 1; i < rows; i++)
                sum += x[(i * columns) + column];
            Assert.Equal(sum, summed[Guard + column]);
        }

        Assert.All(applied[..Guard].Concat(applied[^Guard..]).Concat(summed[..Guard]).Concat(summed[^Guard..]), edge => Assert.True(T.IsNaN(edge)));
    }

    private static T[] Numbers<T>(int length, Random random)
        where T : IFloatingPointIeee754<T> => [.. Enumerable.Range(0, length).Select(_ => T.CreateTruncating((random.NextDouble() * 4) - 2))];

    private static T[] Guarded<T>(int length)
        where T : IFloatingPointIeee754<T> => [.. Enumerable.Repeat(T.NaN, length + (2 * Guard))];

    private readonly struct Difference : IBinaryLane
    {
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> => x - y;
    }

    private readonly struct Product : IBinaryLane
    {
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> => x * y;
    }
}
