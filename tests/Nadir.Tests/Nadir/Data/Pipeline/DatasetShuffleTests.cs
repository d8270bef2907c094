using FsCheck;
using FsCheck.Fluent;

namespace Nadir.Tests.Data.Pipeline;

public sealed class DatasetShuffleTests
{
    [Fact]
    public void Shuffle_AnyWindow_IsAPermutationThatMovesNothingForwardBeyondIt() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(3, 5),
        Prop.ForAll(
            (from count in Gen.Choose(0, 300)
             from window in Gen.Choose(1, 320)
             from seed in Gen.Choose(0, 1000)
             from pass in Gen.Choose(0, 5)
             select (count, window, seed, pass)).ToArbitrary(),
            drawn =>
            {
                var order = Dataset.From(Enumerable.Range(0, drawn.count)).Shuffle(drawn.window, (ulong)drawn.seed).Pass(drawn.pass).ToList();
                return order.Order().SequenceEqual(Enumerable.Range(0, drawn.count))
                    && order.Select((element, place) => element - place < drawn.window).All(isWithin => isWithin);
            }));

    [Fact]
    public void Shuffle_AWindowOfOne_ChangesNothing() =>
        Assert.Equal(Enumerable.Range(0, 50), Dataset.From(Enumerable.Range(0, 50)).Shuffle(1));

    [Fact]
    public void Shuffle_ByPassAndSeed_IsTheSameOrAnother()
    {
        var set = Dataset.From(Enumerable.Range(0, 100));

        Assert.Equal(set.Shuffle(50, 1).Pass(2), set.Shuffle(50, 1).Pass(2));
        Assert.NotEqual(set.Shuffle(50, 1).Pass(2), set.Shuffle(50, 1).Pass(3));
        Assert.NotEqual(set.Shuffle(50, 1).Pass(2), set.Shuffle(50, 2).Pass(2));
    }

    /// <summary>χ² over the 24 orders of four elements: 49.7 is passed once in a thousand by 23 degrees of freedom.</summary>
    [Fact]
    public void Shuffle_AWindowOfAll_GivesEveryOrderEquallyOften()
    {
        var set = Dataset.From([0, 1, 2, 3]).Shuffle(4, 9);
        var counts = Enumerable.Range(0, 4_800).GroupBy(pass => string.Join(',', set.Pass(pass))).Select(orders => orders.Count()).ToList();

        Assert.Equal(24, counts.Count);
        Assert.InRange(counts.Sum(count => (count - 200.0) * (count - 200) / 200), 0, 49.7);
    }

    [Fact]
    public void Shuffle_ASmallWindow_HoldsNoMore()
    {
        var source = new CountedSource(1000);

        _ = Dataset.From(source).Shuffle(10).Take(3).ToList();
        Assert.Equal(13, source.Read);
    }
}
