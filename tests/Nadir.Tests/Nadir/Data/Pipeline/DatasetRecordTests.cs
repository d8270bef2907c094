namespace Nadir.Tests.Data.Pipeline;

public sealed class DatasetRecordTests
{
    private static readonly Flower[] Flowers = [new(1, 2, 10.5, 1, "rose"), new(3, 4, 20.5, 0, "tulip")];
    private static readonly string[] Names = ["tulip", "rose"];

    [Fact]
    public void From_RecordsWithAValue_GivesFloatingTargetsOfOneColumn()
    {
        var doubles = Dataset.From(Flowers, f => (new double[] { f.Length, f.Width }, f.Price)).Batch(2).Single();
        var floats = Dataset.From(Flowers, f => (new[] { f.Length, f.Width }, f.Price)).Batch(2).Single();
        var expressions = Dataset.From(Flowers, f => ([f.Price, f.Length], f.Price)).Batch(2).Single();

        Assert.Equal(ElementType.Float64, doubles.Inputs.ElementType);
        Assert.Equal(ElementType.Float32, floats.Inputs.ElementType);
        Assert.Equal([10.5, 1, 20.5, 3], expressions.Inputs.ToArray<double>());
        foreach (var batch in new[] { doubles, floats })
        {
            Assert.Equal([1, 2, 3, 4], batch.Inputs.ToArray<double>());
            Assert.Equal(new Shape(2, 1), batch.Targets.Shape);
            Assert.Equal([10.5, 20.5], batch.Targets.ToArray<double>());
        }
    }

    [Fact]
    public void From_RecordsWithAClassNumber_GivesWholeTargets()
    {
        var doubles = Dataset.From(Flowers, f => (new double[] { f.Length, f.Width }, f.Kind)).Batch(2).Single();
        var floats = Dataset.From(Flowers, f => (new[] { f.Length, f.Width }, f.Kind)).Batch(2).Single();

        foreach (var batch in new[] { doubles, floats })
        {
            Assert.True(batch.HasClasses);
            Assert.Equal(new Shape(2), batch.Targets.Shape);
            Assert.Equal([1L, 0L], batch.Targets.ToArray<long>());
        }
    }

    [Fact]
    public void From_RecordsWithALabel_GivesNumbersByTheNames()
    {
        var doubles = Dataset.From(Flowers, f => (new double[] { f.Length, f.Width }, f.Name), Names).Batch(2).Single();
        var floats = Dataset.From(Flowers, f => (new[] { f.Length, f.Width }, f.Name), Names).Shuffle(2).Batch(2).Single();

        Assert.Equal([1L, 0L], doubles.Targets.ToArray<long>());
        Assert.Equal(Names, doubles.ClassNames);
        Assert.Equal(Names, floats.ClassNames);
        Assert.Null(doubles.FeatureNames);
    }

    [Fact]
    public void From_RecordsAsSamples_TakesAnyTensor()
    {
        var batch = Dataset.From(Flowers, f => new Sample(Tensor.From(new[,] { { f.Length, f.Width } }), Tensor.From([f.Price, 1]), f.Kind)).Batch(2).Single();

        Assert.Equal(new Shape(2, 1, 2), batch.Inputs.Shape);
        Assert.Equal(new Shape(2, 2), batch.Targets.Shape);
        Assert.Equal([1.0, 0.0], batch.Weights!.ToArray<double>());
    }

    [Fact]
    public void From_ALabelThatIsNotAmongTheNames_SaysWhichAndWhatIsNear()
    {
        var set = Dataset.From([new Flower(1, 2, 3, 0, "rosé")], f => (new double[] { f.Length }, f.Name), Names);
        var refused = Assert.Throws<ArgumentException>(() => set.ToList());

        Assert.Contains("'rosé'", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'rose'?", refused.Message, StringComparison.Ordinal);
        Assert.Contains("'null'", Assert.Throws<ArgumentException>(() =>
            Dataset.From(Flowers, f => (new double[] { f.Length }, (string)null!), Names).ToList()).Message, StringComparison.Ordinal);
        Assert.Contains("twice", Assert.Throws<ArgumentException>(() =>
            Dataset.From(Flowers, f => (new double[] { f.Length }, f.Name), ["a", "a"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void From_ARecordWithoutFeatures_IsNamed() =>
        Assert.Throws<ArgumentNullException>(() => Dataset.From(Flowers, f => ((double[])null!, f.Price)).ToList());

    private sealed record Flower(float Length, float Width, double Price, int Kind, string Name);
}
