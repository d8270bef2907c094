using Nadir.Figures;
using Nadir.Pictures;

namespace Nadir.Tests.Pictures;

/// <content>Losses, activations, penalties and schedules.</content>
internal static partial class ReadyPictures
{
    private static IEnumerable<(string Name, Func<Drawing> Make)> OfFunctions() =>
    [
        ("loss", () => Draw.Losses(Losses.Huber())),
        ("losses", () => Draw.Losses(Losses.MeanSquaredError(), Losses.MeanAbsoluteError(), Losses.Huber(), Losses.LogCosh())),
        ("losses-over-margin", () => Draw.Losses(
            [Losses.ZeroOne(), Losses.Hinge(), Losses.Logistic(), Losses.Exponential(), Losses.MeanSquaredError(), Losses.MeanAbsoluteError(), Losses.Huber()],
            LossAxis.Margin,
            slopes: false)),
        ("losses-over-probability", () => Draw.Losses([Losses.BinaryCrossEntropy(), Losses.BinaryFocal()], LossAxis.Probability, slopes: false)),
        ("loss-field", () => Draw.LossField(Losses.Huber())),
        ("loss-field-of-probability", () => Draw.LossField(Losses.BinaryCrossEntropy())),
        ("activation", () => Draw.Activation(Activations.Tanh())),
        ("activations", () => Draw.Activations([Activations.Sigmoid(), Activations.Tanh(), Activations.Relu(), Activations.Gelu(), Activations.Elu()])),
        ("penalty", () => Draw.Penalties([Regularizers.ElasticNet(1, 0.5)])),
        ("penalties", () => Draw.Penalties([Regularizers.L1(1), Regularizers.L2(1), Regularizers.ElasticNet(0.5, 0.5)])),
        ("schedule", () => Draw.Schedules([Schedules.CosineDecay(100)])),
        ("schedules", () => Draw.Schedules([Schedules.CosineDecay(100), Schedules.StepDecay(25, 0.5), Schedules.ExponentialDecay(30, 0.5)], 120)),
    ];
}
