namespace Nadir.Tests.Lanes;

[Collection(nameof(LaneWidthTests))]
public sealed class ReductionTests : IDisposable
{
    public void Dispose() => LaneWidth.Forced = null;

    [Fact]
    public void SumAndSumOfProducts_OfWholeNumbersOfEveryLength_AreExact()
    {
        foreach (var length in Enumerable.Range(0, 200).Concat([4095, 4096, 4097, 12_345]))
        {
            var x = Enumerable.Range(0, length).Select(i => (float)(i % 50 + 1)).ToArray();
            var y = Enumerable.Range(0, length).Select(i => (float)(i % 7 - 3)).ToArray();
            Assert.Equal(x.Sum(v => (double)v), Lanewise.Sum<float>(x));
            Assert.Equal(x.Zip(y).Sum(p => (double)p.First * p.Second), Lanewise.SumOfProducts<float>(x, y));
            Assert.Equal(x.Sum(v => (double)v), Lanewise.Sum<double>(Array.ConvertAll(x, v => (double)v)));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(1000)]
    [InlineData(50_021)]
    public void Reductions_AtEveryWidth_HaveTheSameBits(int length)
    {
        var random = new Random(7);
        var x = Enumerable.Range(0, length).Select(_ => random.NextDouble() - 0.3).ToArray();
        var single = Array.ConvertAll(x, v => (float)v);
        var results = new List<double[]>();
        foreach (var width in LaneWidthTests.Available)
        {
            LaneWidth.Forced = width;
            results.Add(
            [
                Lanewise.Sum<float>(single), Lanewise.SumOfProducts<float>(single, single),
                Lanewise.Sum<double>(x), Lanewise.SumOfProducts<double>(x, x),
            ]);
        }

        Assert.All(results, row => Assert.Equal(results[0], row));
        Assert.Equal(x.Sum(), results[0][2], 1e-9);
        Assert.Equal(single.Sum(v => (double)v), results[0][0], 1e-6 * length);
        Assert.Equal(x.Sum(v => v * v), results[0][3], 1e-9);
    }

    [Fact]
    public void Sum_OfChunksInOrder_IsTheSumOfAll()
    {
        var random = new Random(8);
        var x = Enumerable.Range(0, 3 * Lanewise.Chunk + 100).Select(_ => random.NextSingle() - 0.5f).ToArray();
        var total = 0.0;
        for (var start = 0; start < x.Length; start += Lanewise.Chunk)
            total += Lanewise.Sum<float>(x.AsSpan(start, Math.Min(Lanewise.Chunk, x.Length - start)));
        Assert.Equal(Lanewise.Sum<float>(x), total);
    }

    [Fact]
    public void Sum_OfAMillionTenths_KeepsItsDigits() =>
        Assert.Equal(1_000_000 * (double)0.1f, Lanewise.Sum<float>(Enumerable.Repeat(0.1f, 1_000_000).ToArray()), 0.1);
}
