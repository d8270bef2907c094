namespace Nadir.Tests;

public sealed class PresetsTests
{
    [Fact]
    public void SeedCnn_OnDigits_HasTheMissionsParameterCount()
    {
        var model = Presets.SeedCnn();
        model.Build(new Shape(1, 28, 28), seed: 1);

        Assert.Equal(35_754, model.ParameterCount);
        Assert.Equal(new Shape(10), model.OutputShape);
        int[] counts = [.. model.Layers.Select(layer => layer.Parameters.Sum(p => p.Value.Count)).Where(count => count > 0)];
        Assert.Equal([104, 296, 1168, 32896, 1290], counts);
        Assert.Equal(new Shape(2, 10), model.Predict(Tensor.Zeros(new Shape(2, 1, 28, 28))).Shape);
    }

    [Theory]
    [InlineData("seed-cnn:classes=3", 35_754 - (7 * 129))]
    [InlineData("mlp:classes=3,units=20", (784 * 20) + 20 + (20 * 20) + 20 + (20 * 3) + 3)]
    [InlineData("logistic:3", (784 * 3) + 3)]
    public void Preset_ByName_HasAsManyOutputsAsAsked(string text, int parameters)
    {
        var model = Catalogue.Of().Create<Sequential>(text);
        model.Build(new Shape(1, 28, 28));
        Assert.Equal(new Shape(3), model.OutputShape);
        Assert.Equal(parameters, model.ParameterCount);
    }
}
