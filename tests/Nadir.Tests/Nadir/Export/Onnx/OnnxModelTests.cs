namespace Nadir.Tests.Export.Onnx;

public sealed class OnnxModelTests
{
    public static TheoryData<string> Models => [.. OnnxModels.All.Keys];

    [Theory]
    [MemberData(nameof(Models))]
    public void Model_AtAnyBatchSize_AgreesWithOnnxRuntime(string name) => Agree(name, ElementType.Float32);

    [Theory]
    [MemberData(nameof(Models))]
    public void Model_OfFloat64_AgreesWithOnnxRuntime(string name) => Agree(name, ElementType.Float64);

    [Fact]
    public void Model_Trained_IsWrittenByItsEvaluationWeightsWithinTheirUse()
    {
        var x = OnnxAgreement.Input(new Shape(4), 32, ElementType.Float32);
        var model = new Sequential(new Dense(5, Activations.Tanh()), new Dense(1));
        model.Compile(new ScheduleFreeAdamW(0.05), Losses.MeanSquaredError());
        model.Fit(x, x.Sum(1, keepAxis: true), epochs: 3);
        var trained = model.Predict(x).ToArray<double>();
        using (model.UseEvaluationWeights())
        {
            Assert.NotEqual(trained, model.Predict(x).ToArray<double>());
            OnnxAgreement.Check(model, x);
        }

        OnnxAgreement.Check(model, x);
    }

    [Theory]
    [InlineData("categoricalCrossEntropy:fromLogits=true", 3, "softmax")]
    [InlineData("crossEntropy", 3, "softmax")]
    [InlineData("binaryCrossEntropy:fromLogits=true", 1, "sigmoid")]
    [InlineData("binaryFocal:fromLogits=true", 2, "sigmoid")]
    [InlineData("multiLabelSoftMargin", 3, "sigmoid")]
    public void Probabilities_OfALossOnLogits_AreThoseThatItImplies(string loss, int outputs, string function)
    {
        using var folder = new Saving.ScratchFolder();
        var model = OnnxAgreement.Built(ElementType.Float32, new Shape(4), new Dense(outputs));
        model.Compile(new Sgd(), Catalogue.Of().Create<Loss>(loss));
        model.ExportOnnx(folder["m.onnx"], new OnnxOptions { WithProbabilities = true });
        OnnxPeers.Check(folder["m.onnx"]);
        var x = OnnxAgreement.Input(new Shape(4), 7, ElementType.Float32);

        OnnxAgreement.Near(
            Catalogue.Of().Create<Activation>(function).Apply(model.Predict(x)), OnnxPeers.Run(folder["m.onnx"], x), 1e-5);
    }

    [Fact]
    public void Names_OfInputAndOutput_AreThoseOfTheOptions()
    {
        using var folder = new Saving.ScratchFolder();
        var model = OnnxAgreement.Built(ElementType.Float32, new Shape(4), new Dense(2));
        model.ExportOnnx(folder["m.onnx"], new OnnxOptions { InputName = "measurements", OutputName = "scores" });
        var x = OnnxAgreement.Input(new Shape(4), 2, ElementType.Float32);

        OnnxAgreement.Near(model.Predict(x), OnnxPeers.Run(folder["m.onnx"], x, "measurements"), 1e-5);
    }

    private static void Agree(string name, ElementType type)
    {
        var model = OnnxModels.All[name](type);
        var sample = model.InputShape!.Value;

        // The error function is known to ONNX Runtime for Float32 alone.
        var bound = name == "gelu network" ? 1e-5 : OnnxAgreement.Bound(type);
        OnnxAgreement.Check(model, bound, besideLargest: true, [.. ((int[])[1, 7, 32]).Select(count => OnnxAgreement.Input(sample, count, type))]);
    }
}
