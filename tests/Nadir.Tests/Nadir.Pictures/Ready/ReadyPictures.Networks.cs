using Nadir.Figures;
using Nadir.Pictures;

namespace Nadir.Tests.Pictures;

/// <content>Networks and their training.</content>
internal static partial class ReadyPictures
{
    private static IEnumerable<(string Name, Func<Drawing> Make)> OfNetworks() =>
    [
        ("decision-boundary", () => Draw.DecisionBoundary(Trained(Datasets.Moons(200).Train, 2).Model, Datasets.Moons(200).Train)),
        ("decision-boundary-of-three", () => Draw.DecisionBoundary(Trained(Spirals, 3).Model, Spirals)),
        ("weights", () => Draw.WeightHistograms(Trained(Datasets.Moons(200).Train, 2).Model)),
        ("gradients", () => Draw.GradientHistograms(Trained(Datasets.Moons(200).Train, 2).Model, Datasets.Moons(200).Train)),
        ("learning-curves", () => Draw.LearningCurves(Trained(Datasets.Moons(200).Train, 2).History)),
        ("learning-curve", () => Draw.LearningCurves(Trained(Datasets.Moons(200).Train, 2).History, "loss")),
        ("filters", () => Draw.Filters((Conv2D)Convolutions().Layers[0])),
        ("filters-of-channels", () => Draw.Filters((Conv2D)Convolutions().Layers[1])),
        ("feature-maps", () => Draw.FeatureMaps(Convolutions(), Ring(), 0)),
    ];

    private static Samples Spirals => Datasets.Spirals(240, arms: 3).Train;

    private static (Model Model, History History) Trained(Samples samples, int classes)
    {
        var model = new Sequential(new Dense(16, Activations.Tanh()), new Dense(16, Activations.Tanh()), new Dense(classes));
        model.Compile(new Adam(0.02), Losses.SparseCategoricalCrossEntropy(fromLogits: true), Metrics.Accuracy());
        return (model, model.Fit(samples, new FitOptions { Epochs = 30, BatchSize = 20, ValidationSplit = 0.2, Seed = 1 }));
    }

    private static Sequential Convolutions()
    {
        var model = new Sequential(new Conv2D(6, 5), new Conv2D(4, 3));
        model.Build(new Shape(1, 16, 16));
        return model;
    }

    private static Tensor Ring() => Tensor.From(
        [.. Enumerable.Range(0, 256).Select(i => Math.Exp(-Math.Pow(Math.Sqrt(Math.Pow((i % 16) - 7.5, 2) + Math.Pow((i / 16) - 7.5, 2)) - 5, 2)))],
        new Shape(1, 16, 16));
}
