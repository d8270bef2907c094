namespace Nadir.Tests;

public sealed class LayerNameTests
{
    [Fact]
    public void Activation_AsALayer_BearsTheCatalogueNameActivation()
    {
        var layer = Catalogue.Of().Create<Layer>("activation:leakyRelu");
        Assert.IsType<ActivationLayer>(layer);
        Assert.Equal("activation", layer.Name);
        Assert.Equal("activation", Catalogue.Of().SpecOf(layer).Name);
    }

    [Fact]
    public void Weights_InAModel_AreNamedByPlaceLayerAndWeight()
    {
        var model = Presets.SeedCnn();
        model.Build(new Shape(1, 28, 28));
        string[] names = [.. model.Parameters.Select(parameter => parameter.Name)];
        Assert.Equal(
            [
                "0.conv2D.weight", "0.conv2D.bias", "1.conv2D.weight", "1.conv2D.bias", "3.conv2D.weight", "3.conv2D.bias",
                "6.dense.weight", "6.dense.bias", "7.dense.weight", "7.dense.bias",
            ],
            names);
        Assert.Equal("3.conv2D", model.Layers[3].Name);
    }

    [Fact]
    public void Softmax_OverTheBatchOrNoAxis_IsRefused()
    {
        Assert.StartsWith("axis 0 is the batch", Assert.Throws<ArgumentOutOfRangeException>(() => new Softmax(0)).Message, StringComparison.Ordinal);
        Assert.Equal(
            "0.softmax adds up along axis 3, but samples of [4] in a batch have axes 1 to 1. Use another axis.",
            Assert.Throws<ShapeException>(() => new Sequential(new Softmax(3)).Build(new Shape(4))).Message);
    }
}
