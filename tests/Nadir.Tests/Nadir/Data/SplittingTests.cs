using FsCheck;
using FsCheck.Fluent;

namespace Nadir.Tests.Data;

public sealed class SplittingTests
{
    [Fact]
    public void Split_AnyShare_IsAPartition() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(3, 5),
        Prop.ForAll(
            (from count in Gen.Choose(1, 200)
             from percent in Gen.Choose(0, 99)
             from seed in Gen.Choose(0, 1000)
             from stratify in Gen.Elements(true, false)
             select (count, percent, seed, stratify)).ToArbitrary(),
            drawn =>
            {
                var (kept, held) = Splitting.Split(Numbered(drawn.count), drawn.percent / 100.0, drawn.stratify, (ulong)drawn.seed);
                var rows = Rows(kept).Concat(Rows(held)).Order().ToArray();
                return rows.SequenceEqual(Enumerable.Range(0, drawn.count).Select(row => (double)row))
                    && Rows(kept).SequenceEqual(Rows(kept).Order()) && Rows(held).SequenceEqual(Rows(held).Order());
            }));

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.25)]
    [InlineData(0.5)]
    public void Split_Stratified_TakesTheShareOfEveryClass(double share)
    {
        long[] classes = [.. Enumerable.Repeat(0L, 100), .. Enumerable.Repeat(1L, 40), .. Enumerable.Repeat(2L, 20)];
        var (kept, held) = Splitting.Split(new Samples(Tensor.From(new double[160], new Shape(160, 1)), Tensor.From(classes)), share, stratify: true);

        foreach (var (label, count) in new[] { (0, 100), (1, 40), (2, 20) })
        {
            Assert.Equal(share * count, held.Targets.ToArray<long>().Count(found => found == label));
            Assert.Equal(count - (share * count), kept.Targets.ToArray<long>().Count(found => found == label));
        }
    }

    [Fact]
    public void Split_SameSeed_IsTheSameAndAnotherDiffers()
    {
        var samples = Numbered(100);

        Assert.Equal(Rows(Splitting.Split(samples, 0.3, seed: 5).Held), Rows(Splitting.Split(samples, 0.3, seed: 5).Held));
        Assert.NotEqual(Rows(Splitting.Split(samples, 0.3, seed: 5).Held), Rows(Splitting.Split(samples, 0.3, seed: 6).Held));
        Assert.NotEqual(Enumerable.Range(70, 30).Select(row => (double)row), Rows(Splitting.Split(samples, 0.3, seed: 5).Held));
    }

    [Fact]
    public void Split_OverManySeeds_HoldsEveryRowEquallyOften()
    {
        var counts = new int[20];
        for (ulong seed = 0; seed < 500; seed++)
        {
            foreach (var row in Rows(Splitting.Split(Numbered(20), 0.25, seed: seed).Held))
                counts[(int)row]++;
        }

        // Mean 125, deviation √(500 · 0.25 · 0.75) = 9.7; five deviations.
        Assert.All(counts, count => Assert.InRange(count, 76, 174));
    }

    [Fact]
    public void Split_WhatCannotBe_IsRefused()
    {
        var values = new Samples(Tensor.From(new double[4], new Shape(4, 1)), Tensor.From(new double[4], new Shape(4, 1)));

        Assert.Contains("needs class numbers", Assert.Throws<ArgumentException>(() => Splitting.Split(values, 0.5, stratify: true)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Splitting.Split(values, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Splitting.Split(values, double.NaN));
    }

    [Fact]
    public void OneHot_OfClasses_HasARowEach()
    {
        var samples = new Samples(Tensor.From(new double[3], new Shape(3, 1)), Tensor.From(new long[] { 2, 0, 1 }), ["a", "b", "c", "d"]).OneHot();

        Assert.Equal(new Shape(3, 4), samples.Targets.Shape);
        Assert.Equal([0f, 0, 1, 0, 1, 0, 0, 0, 0, 1, 0, 0], samples.Targets.ToArray<float>());
        Assert.Throws<ArgumentException>(() => samples.OneHot());
    }

    private static Samples Numbered(int count) => new(
        Tensor.From(Enumerable.Range(0, count).Select(row => (double)row).ToArray(), new Shape(count, 1)),
        Tensor.From(Enumerable.Range(0, count).Select(row => (long)(row % 3)).ToArray()));

    private static double[] Rows(Samples samples) => samples.Inputs.ToArray<double>();
}
