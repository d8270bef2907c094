namespace Nadir.Tests.Training;

/// <summary>Targets of several class numbers a sample, which have no one class to weigh or to stratify by.</summary>
public sealed class ClassesOfPlacesTests
{
    private static readonly Samples Places = new(Tensor.Zeros(new Shape(4, 3)), Tensor.From(new long[] { 0, 1, 1, 0, 0, 1, 1, 0 }, new Shape(4, 2)));
    private static readonly Samples Column = new(Tensor.Zeros(new Shape(4, 3)), Tensor.From(new long[] { 0, 1, 1, 0 }, new Shape(4, 1)));

    [Fact]
    public void ClassWeights_OfSeveralClassesASample_AreRefused()
    {
        var options = new FitOptions { ClassWeights = new Dictionary<int, double> { [1] = 5 } };

        Assert.Contains("[4, 2]", Assert.Throws<ShapeException>(() => DataCheck.Weights(Places, options)).Message, StringComparison.Ordinal);
        Assert.Equal([1.0, 5, 5, 1], DataCheck.Weights(Column, options)!);
    }

    [Fact]
    public void Split_StratifiedBySeveralClassesASample_IsRefused()
    {
        Assert.Contains("[4, 2]", Assert.Throws<ShapeException>(() => Splitting.Split(Places, 0.5, stratify: true)).Message, StringComparison.Ordinal);
        Assert.Equal([0, 1], Splitting.Split(Column, 0.5, stratify: true).Held.Targets.ToArray<long>().Order());
    }

    [Fact]
    public void Fit_TruthValuesAsTargets_SaysWhatTargetsAre()
    {
        var model = new Sequential(new Dense(1, Activations.Sigmoid()));
        model.Compile(new Sgd(), Losses.BinaryCrossEntropy());
        var samples = new Samples(Tensor.Zeros(new Shape(2, 3)), Tensor.From([true, false], new Shape(2, 1)));

        Assert.Contains("truth values", Assert.Throws<ArgumentException>(() => model.Fit(samples)).Message, StringComparison.Ordinal);
        Assert.Contains("truth values", Assert.Throws<ArgumentException>(() => model.Fit(Dataset.From(samples).Batch(2), 1)).Message, StringComparison.Ordinal);
    }
}
