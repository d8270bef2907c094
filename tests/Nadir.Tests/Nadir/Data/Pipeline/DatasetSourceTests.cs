namespace Nadir.Tests.Data.Pipeline;

public sealed class DatasetSourceTests
{
    [Fact]
    public void Pipeline_UntilItIsEnumerated_ReadsNothing()
    {
        var source = new CountedSource(100);
        var (kept, held) = Dataset.From(source).Split(0.5);
        var pipeline = kept.Concat(held).Map(x => x + 1).Map(x => x, workers: 2).Map((x, _) => x).Where(x => x > 0).Shuffle(10).Repeat(2)
            .Take(50).Skip(1).Zip(Dataset.From(source)).Cache().Prefetch(2).Batch(4);
        var pass = pipeline.Pass(1);

        Assert.Equal(0, source.Opened);
        _ = pass.First();
        Assert.True(source.Opened > 0);
        Assert.Equal(source.Opened, source.Closed);
    }

    [Fact]
    public void From_AList_KnowsItsCountAndStartsAnewInEachPass()
    {
        var set = Dataset.From([3, 1, 2]);

        Assert.Equal(3, set.Count);
        Assert.Equal([3, 1, 2], set.Pass(0));
        Assert.Equal([3, 1, 2], set.Pass(7));
        Assert.Null(Dataset.From(Enumerable.Range(0, 4).Where(x => x > 1)).Count);
        Assert.Equal([], Dataset.From(Array.Empty<int>()).Pass(1));
        Assert.Equal([], Dataset.From(new List<int>()).Concat(Dataset.From(new List<int>())).Pass(1));
    }

    [Fact]
    public void From_AnOpeningFunction_IsGivenTheNumberOfThePass()
    {
        var set = Dataset.From(number => Enumerable.Repeat(number, 2), 2);

        Assert.Equal([5, 5], set.Pass(5));
        Assert.Equal(2, set.Count);
        Assert.Equal([0, 0], set);
    }

    [Fact]
    public void Pass_BelowZero_IsRefusedAtOnce() =>
        Assert.Contains("-1", Assert.Throws<ArgumentOutOfRangeException>(() => Dataset.From([1]).Pass(-1)).Message, StringComparison.Ordinal);

    [Fact]
    public void From_ASequenceThatCanBeReadOnce_SaysSoInTheSecondPass()
    {
        var left = new Queue<int>([1, 2, 3]);
        var set = Dataset.From(Rest(left)).Map(x => x);

        Assert.Equal([1, 2, 3], set.Pass(0));
        var refused = Assert.Throws<InvalidOperationException>(() => set.Pass(1).ToList());
        Assert.Contains("second time", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Cache()", refused.Message, StringComparison.Ordinal);

        static IEnumerable<int> Rest(Queue<int> left)
        {
            while (left.TryDequeue(out var next))
                yield return next;
        }
    }

    [Fact]
    public void From_AnIteratorMethod_IsReadAgainAsOftenAsAsked()
    {
        var set = Dataset.From(Three());

        for (var number = 0; number < 3; number++)
            Assert.Equal([1, 2, 3], set.Pass(number));

        static IEnumerable<int> Three()
        {
            yield return 1;
            yield return 2;
            yield return 3;
        }
    }

    [Fact]
    public void From_Samples_GivesEachWithItsWeightAndNames()
    {
        var samples = new Samples(
            Tensor.From(new float[,] { { 1, 2 }, { 3, 4 } }), Tensor.From([0L, 1L]), ["no", "yes"], ["a", "b"], Tensor.From([0.5, 2.0]));
        var rows = Dataset.From(samples).ToList();

        Assert.Equal(new Shape(2), rows[1].Input.Shape);
        Assert.Equal([3f, 4f], rows[1].Input.ToArray<float>());
        Assert.Equal(Shape.Scalar, rows[1].Target.Shape);
        Assert.Equal(1, rows[1].Target.ToDouble());
        Assert.Equal(2, rows[1].Weight);
        var again = Dataset.From(samples).Shuffle(2).Batch(2).Single();
        Assert.Equal(["no", "yes"], again.ClassNames);
        Assert.Equal(["a", "b"], again.FeatureNames);
        Assert.Equal(2.5, again.Weights!.Sum().ToDouble());
        Assert.Null(Dataset.From(samples.Inputs, samples.Targets).Batch(2).Single().Weights);
        Assert.Throws<ShapeException>(() => Dataset.From(samples.Inputs, Tensor.From([1L])));
    }

    [Fact]
    public void Generate_EachPassAndElement_HasNumbersOfItsOwn()
    {
        var set = Dataset.Generate(random => random.NextDouble(), seed: 3);
        var (first, second) = (set.Pass(0).Take(1000).ToList(), set.Pass(1).Take(1000).ToList());

        Assert.True(set.IsEndless);
        Assert.Null(set.Count);
        Assert.Equal(5, set.Take(5).Count);
        Assert.False(set.Take(5).IsEndless);
        Assert.Equal(first, set.Pass(0).Take(1000));
        Assert.Equal(2000, first.Concat(second).Distinct().Count());
        Assert.NotEqual(first, Dataset.Generate(random => random.NextDouble(), seed: 4).Take(1000));
        Assert.InRange(first.Average(), 0.45, 0.55);
    }

    [Fact]
    public void ToString_OfAPipeline_NamesItsOperations()
    {
        Assert.Equal("from 1000 · shuffle(100) · batch(32) · prefetch(2)", Dataset.From(Enumerable.Range(0, 1000).ToArray()).Shuffle(100).Batch(32).Prefetch(2).ToString());
        Assert.Equal(
            "from a stream · map · where · repeat · take(5) · zip(from 2 · skip(1)) · cache · map(workers: 3)",
            Dataset.From(_ => Enumerable.Range(0, 9)).Map(x => x).Where(_ => true).Repeat().Take(5).Zip(Dataset.From([1, 2]).Skip(1)).Cache().Map(x => x, 3).ToString());
        Assert.Equal("from 3 · held(0.25) · repeat(2) · batch(2, dropRemainder)", Dataset.From([1, 2, 3]).Split(0.25).Held.Repeat(2).Batch(2, dropRemainder: true).ToString());
        Assert.Equal("generate(seed: 7) · map(seed: 1) · concat(from 1)", Dataset.Generate(_ => 1, 7).Map((x, _) => x, seed: 1).Concat(Dataset.From([1])).ToString());
    }

    [Fact]
    public void MissingArguments_AreNamed()
    {
        var set = Dataset.From([1]);
        Action[] calls =
        [
            () => Dataset.From((int[])null!),
            () => Dataset.From((Func<int, IEnumerable<int>>)null!),
            () => Dataset.From((Samples)null!),
            () => Dataset.Generate((Func<Philox, int>)null!),
            () => set.Map((Func<int, int>)null!),
            () => set.Map((Func<int, Philox, int>)null!),
            () => set.Where(null!),
            () => set.Zip((Dataset<int>)null!),
            () => set.Concat(null!),
            () => ((Dataset<int>)null!).Batch(2),
            () => ((Dataset<Samples>)null!).Batch(2),
            () => ((Dataset<Samples>)null!).Unbatch(),
            () => Dataset.From(new[] { 1 }, (Func<int, Sample>)null!),
            () => Dataset.From(new[] { 1 }, (Func<int, (double[], double)>)null!),
        ];
        Assert.All(calls, call => Assert.Contains("missing", Assert.Throws<ArgumentNullException>(call).Message, StringComparison.Ordinal));
    }

    [Fact]
    public void NumbersOutOfRange_AreRefusedAtOnce()
    {
        var set = Dataset.From([1]);
        Action[] calls =
        [
            () => set.Map(x => x, workers: 0),
            () => set.Map((x, _) => x, workers: -1),
            () => set.Shuffle(0),
            () => set.Repeat(0),
            () => set.Take(-1),
            () => set.Skip(-1),
            () => set.Prefetch(0),
            () => set.Split(0),
            () => set.Split(1),
            () => set.Split(double.NaN),
            () => set.Batch(0),
            () => Dataset.From(_ => new[] { 1 }, -1),
            () => Dataset.From(new Samples(Tensor.Zeros(new Shape(1)), Tensor.Zeros(new Shape(1)))).Batch(-2),
            () => Dataset.From([new Samples(Tensor.Zeros(new Shape(1)), Tensor.Zeros(new Shape(1)))]).Batch(0),
        ];
        Assert.All(calls, call => Assert.Throws<ArgumentOutOfRangeException>(call));
    }
}
