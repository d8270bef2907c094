using Nadir.Tests.Data;

namespace Nadir.Tests;

/// <summary>The mission's network on the real MNIST; the same recipe in PyTorch 1.13.1 gives 0.9886, 0.9897 and 0.9900.</summary>
public sealed class SeedCnnOnMnistTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [Trait("Category", "Slow")]
    public void SeedCnn_TenEpochsOfMnist_ReachesItsAccuracy(ulong seed)
    {
        var data = IdxFolder.Read(SharedData.PathOf("mnist"));
        var model = Presets.SeedCnn();
        model.Compile(new Sgd(0.05, momentum: 0.9, nesterov: true, decay: 1e-6), Losses.SparseCategoricalCrossEntropy(fromLogits: true), Metrics.Accuracy());
        var history = model.Fit(data.Train, new FitOptions { Epochs = 10, BatchSize = 100, ValidationSplit = 0.2, Seed = seed });
        var accuracy = model.Evaluate(data.Test!)["accuracy"];

        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}: test accuracy {accuracy:0.0000}, {history.SamplesPerSecond:0} images/s");
        Assert.Equal(35_754, model.ParameterCount);
        Assert.Equal(480_000, history.TrainingSamples);
        Assert.True(accuracy >= 0.985, $"test accuracy {accuracy}");
    }
}
