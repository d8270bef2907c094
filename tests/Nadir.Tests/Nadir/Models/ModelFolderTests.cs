using Nadir.Tests.Saving;

namespace Nadir.Tests.Models;

public sealed class ModelFolderTests
{
    [Theory]
    [InlineData(ElementType.Float32)]
    [InlineData(ElementType.Float64)]
    public void Save_Load_PredictsTheSame(ElementType type)
    {
        using var folder = new ScratchFolder();
        var model = EveryLayer(type);
        model.Build(new Shape(2, 9, 9), seed: 4);
        var x = Tensor.Uniform(new Shape(3, 2, 9, 9), new Philox(1, "x"), type: type);
        model.Forward(x, ForwardPass.Training(seed: 1, epoch: 0, firstSample: 0));
        model.Save(folder.Path);
        var loaded = Model.Load(folder.Path);

        Assert.Equal(model.WeightsSha256, loaded.WeightsSha256);
        Assert.Equal(model.Summary(), loaded.Summary());
        Assert.Equal(model.Predict(x).ToArray<double>(), loaded.Predict(x).ToArray<double>());
        Assert.Equal("adam", Catalogue.Of().SpecOf(loaded.Optimizer!).Name);
        Assert.Equal("CategoricalCrossEntropy", loaded.Loss!.EntryName);
    }

    [Fact]
    public void Summary_ListsLayersShapesAndWeights()
    {
        var model = Presets.SeedCnn();
        Assert.Contains("not built yet", model.Summary(), StringComparison.Ordinal);
        model.Build(new Shape(1, 28, 28));

        Assert.Contains("0.conv2D     [4, 24, 24]      104\n", model.Summary(), StringComparison.Ordinal);
        Assert.Contains("35,754 weights, Float32, input [1, 28, 28]\n", model.Summary(), StringComparison.Ordinal);
    }

    [Fact]
    public void Summary_WithRunningEstimates_TellsThemApart()
    {
        var model = new Sequential(new Dense(6), new BatchNormalization());
        model.Build(new Shape(3));

        Assert.Contains("1.batchNormalization  [6]          24\n", model.Summary(), StringComparison.Ordinal);
        Assert.Contains("48 weights (12 of them kept, not trained), Float32, input [3]\n", model.Summary(), StringComparison.Ordinal);
    }

    [Fact]
    public void Save_OverACheckpoint_LeavesNoOldOptimizer()
    {
        using var folder = new ScratchFolder();
        var model = new Sequential(new Dense(2));
        model.Compile(new Adam(), Losses.MeanSquaredError());
        model.Fit(Tensor.Ones(new Shape(4, 3)), Tensor.Ones(new Shape(4, 2)));
        model.SaveCheckpoint(folder.Path);
        Assert.Equal(1, Model.Load(folder.Path).Optimizer!.Steps);
        model.Save(folder.Path);

        Assert.Equal(0, Model.Load(folder.Path).Optimizer!.Steps);
        Assert.Equal(["config.json", "model.safetensors"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order());
    }

    [Theory]
    [InlineData("\"units\": 2", "\"units\": -2", "units must be a whole number above 0, got -2")]
    [InlineData("\"units\": 2", "\"units\": 3", "0.dense.weight")]
    [InlineData("\"units\": 2", "\"units\": 500000000", "needs more numbers than the weights' file holds")]
    [InlineData("\"dense\"", "\"denze\"", "Did you mean 'dense'?")]
    [InlineData("\"units\": 2", "\"unitz\": 2", "Did you mean 'units'?")]
    [InlineData("\"nadir-model/1\"", "\"nadir-model/2\"", "Update Nadir")]
    [InlineData("\"nadir-model/1\"", "\"nadir-run/1\"", "this is a nadir-run")]
    [InlineData("\"inputShape\"", "\"inputShapes\"", "\"inputShape\" is missing")]
    [InlineData("\"float32\"", "\"float16\"", "float16")]
    [InlineData("{", "{{", "line 1")]
    [InlineData("\"layers\": [", "\"layers\": [{}, ", "layers[0]")]
    public void Load_BrokenConfig_NamesFilePlaceAndCause(string old, string replacement, string expected)
    {
        using var folder = new ScratchFolder();
        var model = new Sequential(new Dense(2));
        model.Build(new Shape(3));
        model.Save(folder.Path);
        var path = Path.Combine(folder.Path, "config.json");
        var text = File.ReadAllText(path);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{old} is not in {text}");
        File.WriteAllText(path, text[..at] + replacement + text[(at + old.Length)..]);

        var thrown = Assert.Throws<DataException>(() => Model.Load(folder.Path));
        Assert.Contains(expected, thrown.Message, StringComparison.Ordinal);
        Assert.Contains(folder.Path, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_WhatIsNoModel_SaysSo()
    {
        using var folder = new ScratchFolder();

        Assert.Contains("does not exist", Assert.Throws<DataException>(() => Model.Load(Path.Combine(folder.Path, "none"))).Message, StringComparison.Ordinal);
        Assert.Contains("config.json", Assert.Throws<DataException>(() => Model.Load(folder.Path)).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => new Sequential(new Dense(1)).Save(folder.Path));
    }

    [Fact]
    public void ModelCheckpoint_KeepsTheBestEpoch()
    {
        using var folder = new ScratchFolder();
        var model = new Sequential(new Dense(1));
        model.Compile(new Sgd(0.5), Losses.MeanSquaredError());
        var best = Path.Combine(folder.Path, "best");
        var checkpoint = new ModelCheckpoint(best, "loss");
        var x = Tensor.From(new float[,] { { 1 }, { 2 }, { -1 } });
        var history = model.Fit(x, x * 3, epochs: 12, batchSize: 1, callbacks: [checkpoint]);

        Assert.Equal(history["loss"].ToList().IndexOf(history["loss"].Min()) + 1, checkpoint.SavedEpoch);
        Assert.Equal(checkpoint.SavedEpoch, Model.Load(best).Position.Epoch);
    }

    private static Sequential EveryLayer(ElementType type)
    {
        var model = new Sequential(
            new Conv2D(4, (3, 2), Activations.Tanh(), padding: Padding.Same),
            new BatchNormalization(runningStatistics: RunningStatistics.Cumulative, convention: Convention.PyTorch),
            new PRelu(),
            new MaxPool2D(2),
            new AveragePool2D(2, 1, padding: 1, ceilMode: true, divisor: 3),
            new ActivationLayer(Activations.LeakyRelu(0.1)),
            new Dropout(0.3),
            new Reshape(2, -1),
            new BatchNormalization(axis: -1, momentum: 0.7, epsilon: 0.01, center: false),
            new Reshape(10, 5, 2),
            new GlobalAveragePool2D(keepDimensions: true),
            new Flatten(),
            new Dense(5, Activations.Elu(0.5), weightInitializer: Initializers.HeNormal()),
            new Dense(3, useBias: false),
            new Softmax())
        {
            ElementType = type,
        };
        model.Compile(new Adam(0.002), Losses.CategoricalCrossEntropy(labelSmoothing: 0.1), Metrics.CategoricalAccuracy());
        return model;
    }
}
