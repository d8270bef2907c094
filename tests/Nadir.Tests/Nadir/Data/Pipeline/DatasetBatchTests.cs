using FsCheck;
using FsCheck.Fluent;

namespace Nadir.Tests.Data.Pipeline;

public sealed class DatasetBatchTests
{
    [Fact]
    public void Batch_AnyElements_GivesArraysAndARest()
    {
        var set = Dataset.From(["a", "b", "c", "d", "e"]);

        Assert.Equal([["a", "b"], ["c", "d"], ["e"]], set.Batch(2));
        Assert.Equal([["a", "b"], ["c", "d"]], set.Batch(2, dropRemainder: true));
        Assert.Equal((3, 2), (set.Batch(2).Count, set.Batch(2, dropRemainder: true).Count));
        Assert.Equal((1, 0), (set.Batch(int.MaxValue).Count, set.Batch(int.MaxValue, dropRemainder: true).Count));
        Assert.Equal([["a", "b", "c", "d", "e"]], set.Batch(int.MaxValue));
        Assert.Empty(Dataset.From(Array.Empty<int>()).Batch(3));
    }

    [Fact]
    public void Batch_Tensors_StacksThem()
    {
        var batches = Dataset.From(Enumerable.Range(0, 5)).Map(i => Tensor.From([(double)i, -i])).Batch(2).ToList();

        Assert.Equal([new Shape(2, 2), new Shape(2, 2), new Shape(1, 2)], batches.Select(batch => batch.Shape));
        Assert.Equal([2.0, -2, 3, -3], batches[1].ToArray<double>());
        foreach (var type in Enum.GetValues<ElementType>())
            Assert.Equal(Tensor.Full(new Shape(2, 3), 1, type).ToArray<double>(), Dataset.From([1, 2]).Map(_ => Tensor.Full(new Shape(3), 1, type)).Batch(2).Single().ToArray<double>());
    }

    [Fact]
    public void Batch_SamplesThatDiffer_NamesTheOne()
    {
        Sample[] samples = [Of(2), Of(2), Of(2), Of(3)];
        var shape = Assert.Throws<ShapeException>(() => Dataset.From(samples).Batch(2).ToList());
        var type = Assert.Throws<ArgumentException>(() => Dataset.From([Of(2), new Sample(Tensor.Zeros(new Shape(2), ElementType.Float64), Tensor.Zeros(new Shape(1)))]).Batch(2).ToList());
        var missing = Assert.Throws<ArgumentException>(() => Dataset.From([Of(2), default]).Batch(2).ToList());

        Assert.Contains("input of sample 3 has shape [3]", shape.Message, StringComparison.Ordinal);
        Assert.Contains("sample 2, has [2]", shape.Message, StringComparison.Ordinal);
        Assert.Contains("input of sample 1 is Float64", type.Message, StringComparison.Ordinal);
        Assert.Contains("Sample 1 of the pass has no input", missing.Message, StringComparison.Ordinal);

        static Sample Of(int length) => new(Tensor.Zeros(new Shape(length)), Tensor.Zeros(new Shape(1)));
    }

    [Fact]
    public void BatchAndUnbatch_AnySizes_GiveTheSameSamples() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(7, 9),
        Prop.ForAll(
            (from count in Gen.Choose(1, 60)
             from first in Gen.Choose(1, 70)
             from second in Gen.Choose(1, 70)
             from weighted in Gen.Elements(true, false)
             select (count, first, second, weighted)).ToArbitrary(),
            drawn =>
            {
                var samples = Numbered(drawn.count, drawn.weighted);
                var batches = Dataset.From(samples).Batch(drawn.first);
                var rebatched = batches.Batch(drawn.second).ToList();
                return Same(samples, batches.Unbatch()) && Same(samples, Dataset.From(rebatched).Unbatch())
                    && rebatched.SkipLast(1).All(batch => batch.Count == drawn.second)
                    && rebatched.Sum(batch => batch.Count) == drawn.count
                    && batches.Batch(drawn.second, dropRemainder: true).Count() == drawn.count / drawn.second
                    && rebatched.All(batch => batch.FeatureNames!.Count == 2);
            }));

    [Fact]
    public void Samples_WeightsOfAnotherShape_AreRefused()
    {
        Assert.Throws<ShapeException>(() => new Samples(Tensor.Zeros(new Shape(3, 1)), Tensor.Zeros(new Shape(3)), weights: Tensor.Zeros(new Shape(2))));
        Assert.Throws<ShapeException>(() => new Samples(Tensor.Zeros(new Shape(3, 1)), Tensor.Zeros(new Shape(3)), weights: Tensor.Zeros(new Shape(3), ElementType.Int64)));
    }

    [Fact]
    public void Samples_Parts_KeepTheirWeights()
    {
        var samples = Numbered(6, weighted: true);

        Assert.Equal([3, 1], samples.Pick([3, 1]).Weights!.ToArray<double>());
        Assert.Equal([0, 1], samples.Take(2).Weights!.ToArray<double>());
        Assert.Equal(6, Splitting.Split(samples, 0.5).Kept.Weights!.Count + Splitting.Split(samples, 0.5).Held.Weights!.Count);
        Assert.Equal(samples.Weights, samples.With(inputs: Tensor.Zeros(new Shape(6, 9))).Weights);
        Assert.Null(samples.With(inputs: Tensor.Zeros(new Shape(6, 9))).FeatureNames);
        Assert.Equal(["a", "b"], samples.With(targets: Tensor.Zeros(new Shape(6))).FeatureNames);
        Assert.Throws<ShapeException>(() => samples.With(inputs: Tensor.Zeros(new Shape(5, 2))));
    }

    private static Samples Numbered(int count, bool weighted) => new(
        Tensor.From(Enumerable.Range(0, 2 * count).Select(i => (float)i).ToArray(), new Shape(count, 2)),
        Tensor.From(Enumerable.Range(0, count).Select(i => (long)i).ToArray()),
        featureNames: ["a", "b"],
        weights: weighted ? Tensor.From(Enumerable.Range(0, count).Select(i => (double)i).ToArray()) : null);

    private static bool Same(Samples samples, IEnumerable<Sample> rows)
    {
        var list = rows.ToList();
        return list.Count == samples.Count
            && list.SelectMany(row => row.Input.ToArray<float>()).SequenceEqual(samples.Inputs.ToArray<float>())
            && list.Select(row => (long)row.Target.ToDouble()).SequenceEqual(samples.Targets.ToArray<long>())
            && list.Select(row => row.Weight).SequenceEqual(samples.Weights?.ToArray<double>() ?? Enumerable.Repeat(1.0, samples.Count));
    }
}
