namespace Nadir.Tests.Data.Augmentation;

public sealed class AugmentedTrainingTests
{
    /// <summary>A small network on 1,000 images of MNIST, 5 seeds, as many steps with augmentation as without.</summary>
    [Fact]
    [Trait("Category", "Slow")]
    public void Augmentation_OnAThousandDigits_RaisesTestAccuracy()
    {
        var mnist = IdxFolder.Read(SharedData.PathOf("mnist"));
        var (train, test) = (mnist.Train.Take(1000), mnist.Test!.Take(5000));
        var generator = new ImageDataGenerator { RotationRange = 12, WidthShiftRange = 0.08, HeightShiftRange = 0.08, ZoomRange = 0.1, FillMode = FillMode.Constant };
        var gains = new List<double>();
        for (var seed = 0ul; seed < 5; seed++)
        {
            var plain = Trained(train, null, seed).Evaluate(test)["accuracy"];
            var augmented = Trained(train, generator, seed).Evaluate(test)["accuracy"];
            gains.Add(augmented - plain);
            TestContext.Current.SendDiagnosticMessage($"seed {seed}: plain {plain:0.0000}, augmented {augmented:0.0000}");
        }

        TestContext.Current.SendDiagnosticMessage($"mean gain {gains.Average():0.0000}");
        Assert.True(gains.Average() > 0, $"gains {string.Join(", ", gains)}");
    }

    [Fact]
    public void Fit_OnAFlow_LearnsAndRepeats()
    {
        var train = Datasets.Digits().Train.Take(96);
        var generator = new ImageDataGenerator { RotationRange = 10, FeaturewiseCenter = true }.Fit(train.Inputs);
        var (first, second) = (Losses(), Losses());
        Assert.Equal(first, second);
        Assert.True(first[^1] < first[0]);

        double[] Losses()
        {
            var model = new Sequential(new Flatten(), new Dense(10));
            model.Compile(new Adam(0.01), Nadir.Losses.SparseCategoricalCrossEntropy(fromLogits: true));
            var history = model.Fit(generator.Flow(train, seed: 2), epochs: 4, seed: 1);
            return [.. history["loss"]];
        }
    }

    [Fact]
    public void Fit_OnMixedTargets_Learns()
    {
        var train = Datasets.Digits().Train.Take(96);
        var model = new Sequential(new Flatten(), new Dense(10));
        model.Compile(new Adam(0.01), Nadir.Losses.CategoricalCrossEntropy(fromLogits: true));
        var batches = Dataset.From(train).Batch(32).Augment(new MixUp(classes: 10), seed: 1).Augment(new CutMix(), seed: 2);
        Assert.Equal(3 * 96, model.Fit(batches, epochs: 3).TrainingSamples);
    }

    private static Sequential Trained(Samples train, ImageDataGenerator? generator, ulong seed)
    {
        var model = new Sequential(
            new Conv2D(8, 3, Activations.Relu()), new MaxPool2D(2), new Conv2D(16, 3, Activations.Relu()), new MaxPool2D(2), new Flatten(), new Dense(10));
        model.Compile(new Adam(0.003), Nadir.Losses.SparseCategoricalCrossEntropy(fromLogits: true), Nadir.Metrics.Accuracy());
        var options = new FitOptions { Epochs = 25, BatchSize = 32, Seed = seed };
        if (generator is null)
            model.Fit(train, options);
        else
            model.Fit(generator.Flow(train, seed: seed), options);
        return model;
    }
}
