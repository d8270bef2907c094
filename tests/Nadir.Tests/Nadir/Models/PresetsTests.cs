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
}
