using Nadir.Tests.Data;

namespace Nadir.Tests.Saving;

/// <summary>State dicts of Debian's PyTorch 1.13 (and of Keras' layout) load and predict what they predicted there.</summary>
public sealed class LoadWeightsTests
{
    private static readonly string[] CnnModules = ["conv1", "bn1", "conv2", "bn2", "act", "fc"];

    [Fact]
    public void Mlp_OfPyTorch_PredictsEqually()
    {
        Agrees(Mlp(), "mlp", NameMap.PyTorch());
        Agrees(Mlp(), "mlp", NameMap.PyTorch(["0", "2", "4", "6"]));
        var numbers = new[] { 0, 2, 4, 6 };
        Agrees(Mlp(), "mlp", NameMap.From(name => $"{numbers[name[0] - '0']}.{name[(name.LastIndexOf('.') + 1)..]}"));
    }

    [Fact]
    public void CnnWithBatchNormalization_OfPyTorch_PredictsEqually()
    {
        Agrees(Cnn(), "cnn", NameMap.PyTorch(CnnModules));

        // Every layer has its own kind or shape, so names are not needed.
        Agrees(Cnn(), "cnn", NameMap.PyTorch());
    }

    [Fact]
    public void DilatedConvolutionsAndPlainNormalization_OfPyTorch_PredictEqually() =>
        Agrees(Dilated(), "dilated", NameMap.PyTorch());

    [Fact]
    public void DoubleHalfAndBrainFloats_OfPyTorch_PredictEqually()
    {
        Agrees(new Sequential(new Dense(5, Activations.Sigmoid()), new Dense(1)) { ElementType = ElementType.Float64 }, "double", NameMap.PyTorch(), 1e-12);
        Agrees(new Sequential(new Dense(5, Activations.Sigmoid()), new Dense(1)), "double", NameMap.PyTorch());
        foreach (var name in new[] { "half", "brain" })
            Agrees(new Sequential(new Dense(6, Activations.Relu()), new Dense(2)), name, NameMap.PyTorch());
    }

    [Fact]
    public void OneLayerWithoutName_OfPyTorch_PredictsEqually()
    {
        Agrees(new Sequential(new Dense(2)), "bare", NameMap.PyTorch());
        Agrees(new Sequential(new Dense(2)), "bare", NameMap.PyTorch([""]));
        Agrees(new Sequential(new Dense(2)), "bare", NameMap.From(new Dictionary<string, string> { ["0.dense.weight"] = "weight", ["0.dense.bias"] = "bias" }));
    }

    [Fact]
    public void KerasLayout_WithFlattenedImage_PredictsEqually()
    {
        Agrees(KerasNet(), "keras", NameMap.Keras());
        Agrees(KerasNet(), "keras", NameMap.Keras(["conv2d", "batch_normalization", "p_re_lu", "dense_3", "dense_4"]));
        var (_, worst) = Difference(KerasNet(), "keras", NameMap.Keras(channelsFirst: true), expectFault: true);
        Assert.Contains("p_re_lu/alpha", worst, StringComparison.Ordinal);
    }

    [Fact]
    public void Keras_FlattenedDenseAsIfChannelsWereFirst_GivesOtherNumbers()
    {
        // The kernel has the same shape either way, so only the option tells; it must not be without effect.
        var model = new Sequential(new Flatten(), new Dense(2));
        model.Build(new Shape(2, 2, 2));
        var path = Path.GetTempFileName();
        try
        {
            model.SaveWeights(path, NameMap.Keras());
            var other = new Sequential(new Flatten(), new Dense(2));
            other.Build(new Shape(2, 2, 2), seed: 1);
            other.LoadWeights(path, NameMap.Keras(channelsFirst: true));
            Assert.NotEqual(model.WeightsSha256, other.WeightsSha256);
            other.LoadWeights(path, NameMap.Keras());
            Assert.Equal(model.WeightsSha256, other.WeightsSha256);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Types_OfPyTorch_AreWidenedExactly()
    {
        var arrays = Safetensors.Read(FigureFile.Of("types.safetensors")).Arrays.ToDictionary(array => array.Name);
        Assert.Equal([1.5f, -65504, MathF.ScaleB(1, -24), float.PositiveInfinity], arrays["f16"].Values<float>().ToArray());
        Assert.Equal([1.5f, -3.38953139e38f, MathF.ScaleB(1, -126), float.NegativeInfinity], arrays["bf16"].Values<float>().ToArray());
        Assert.Equal([1.5f, -3.4028235e38f, 1e-45f, 0], arrays["f32"].Values<float>().ToArray());
        Assert.Equal([0.1, -1.7976931348623157e308], arrays["f64"].Values<double>().ToArray());
        Assert.Equal([-128, 127], arrays["i8"].Values<long>().ToArray());
        Assert.Equal([-32768, 32767], arrays["i16"].Values<long>().ToArray());
        Assert.Equal([int.MinValue, int.MaxValue], arrays["i32"].Values<long>().ToArray());
        Assert.Equal([long.MinValue, long.MaxValue], arrays["i64"].Values<long>().ToArray());
        Assert.Equal([0, 255], arrays["u8"].Values<long>().ToArray());
        Assert.Equal([true, false, true], arrays["bool"].Values<bool>().ToArray());
        Assert.Equal((2.5, Shape.Scalar), (arrays["scalar"].ToTensor().ToDouble(), arrays["scalar"].Shape));
        Assert.Equal(new Shape(0, 3), arrays["empty"].ToTensor().Shape);
    }

    [Fact]
    public void Batches_OfACumulativeNormalization_AreTakenOver()
    {
        var model = Cnn();
        model.Build(new Shape(2, 9, 9));
        model.LoadWeights(FigureFile.Of("cnn.safetensors"), NameMap.PyTorch(CnnModules));
        Assert.Equal(3, model.Parameters.Single(parameter => parameter.Name.EndsWith(".batches", StringComparison.Ordinal)).Value.ToDouble());
    }

    private static Sequential Mlp() => new(
        new Dense(8, Activations.Relu()), new Dense(8, Activations.Tanh()), new Dense(8, Activations.Tanh()), new Dense(3));

    private static Sequential Cnn() => new(
        new Conv2D(6, 3),
        new BatchNormalization(axis: 1, convention: Convention.PyTorch),
        new ActivationLayer(Activations.Relu()),
        new MaxPool2D(2),
        new Conv2D(4, 3, strides: 2, padding: 1, groups: 2, useBias: false),
        new BatchNormalization(axis: 1, runningStatistics: RunningStatistics.Cumulative, convention: Convention.PyTorch),
        new PRelu(SlopeSharing.Channel),
        new Flatten(),
        new Dense(3));

    private static Sequential Dilated() => new(
        new Conv2D(3, new Size(3, 2), dilation: 2, padding: 1),
        new BatchNormalization(axis: 1, center: false, scale: false, convention: Convention.PyTorch),
        new ActivationLayer(Activations.Elu()),
        new AveragePool2D(2),
        new Flatten(),
        new Dense(5),
        new BatchNormalization(axis: 1, convention: Convention.PyTorch),
        new PRelu(SlopeSharing.Layer),
        new Dense(2));

    private static Sequential KerasNet() => new(
        new Conv2D(4, new Size(3, 2)), new BatchNormalization(axis: 1), new PRelu(), new Flatten(), new Dense(5, Activations.Tanh()), new Dense(5));

    private static void Agrees(Model model, string name, NameMap map, double tolerance = 1e-6)
    {
        var (difference, _) = Difference(model, name, map, expectFault: false);
        Assert.InRange(difference, 0, tolerance);
    }

    private static (double Difference, string Fault) Difference(Model model, string name, NameMap map, bool expectFault)
    {
        var figures = Safetensors.Read(FigureFile.Of($"{name}.io.safetensors")).Arrays.ToDictionary(array => array.Name, array => array.ToTensor());
        var input = figures["input"].To(model.ElementType);
        if (name == "keras")
            input = input.Transpose(0, 3, 1, 2);
        model.Build(input.Shape[1..], seed: 3);
        var before = model.WeightsSha256;
        if (expectFault)
        {
            var error = Assert.Throws<DataException>(() => model.LoadWeights(FigureFile.Of($"{name}.safetensors"), map));
            Assert.Equal(before, model.WeightsSha256);
            return (double.NaN, error.Message);
        }

        using (var file = File.OpenRead(FigureFile.Of($"{name}.safetensors")))
            model.LoadWeights(file, map);
        Assert.NotEqual(before, model.WeightsSha256);
        var expected = figures["output"].ToArray<double>();
        var output = model.Predict(input);
        Assert.Equal(expected.Length, output.Count);
        var scale = expected.Max(Math.Abs);
        return (output.ToArray<double>().Zip(expected, (ours, theirs) => Math.Abs(ours - theirs) / Math.Max(1, scale)).Max(), "");
    }
}
