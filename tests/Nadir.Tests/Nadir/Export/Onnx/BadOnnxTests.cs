using System.Runtime.CompilerServices;
using Nadir.Tests.Saving;
using Nadir.ToyCatalogue;

namespace Nadir.Tests.Export.Onnx;

public sealed class BadOnnxTests
{
    [Fact]
    public void Export_OfAModelWithoutWeights_SaysWhatToCall()
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => new Sequential(new Dense(2)).ExportOnnx("m.onnx"));

        Assert.Contains("Build(inputShape)", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Export_OfALayerWithoutExporter_SaysHowToBringOne()
    {
        using var folder = new ScratchFolder();
        var model = OnnxAgreement.Built(ElementType.Float32, new Shape(2), new Doubling());
        var refusal = Assert.Throws<NotSupportedException>(() => model.ExportOnnx(folder["m.onnx"]));

        Assert.Contains("0.doubling cannot be exported", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("OnnxExporter<Doubling>", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Catalogue.Of(thatAssembly)", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(folder.Entries());
    }

    [Fact]
    public void Export_OfALayerFromAnotherAssembly_NeedsItsCatalogue()
    {
        var model = OnnxAgreement.Built(ElementType.Float32, new Shape(2), new ToyScale());
        Assert.Throws<NotSupportedException>(() => model.ExportOnnx(Stream.Null));

        OnnxAgreement.Check(model, OnnxAgreement.Input(new Shape(2), 7, ElementType.Float32));
    }

    [Fact]
    public void Export_OfRowsWithoutExporter_SaysHowToBringOne()
    {
        var model = OnnxAgreement.Built(ElementType.Float32, new Shape(2), new ActivationLayer(Activation.OfRows(new Reversed(), "Reversed")));
        var refusal = Assert.Throws<NotSupportedException>(() => model.ExportOnnx(Stream.Null));

        Assert.Contains("Reversed cannot be exported", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("OnnxActivation", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Export_OfAnotherFunctionOfAKnownName_WritesThatFunction()
    {
        var model = OnnxAgreement.Built(ElementType.Float32, new Shape(1), new ActivationLayer(Activation.Of(default(TwiceSoft), "Relu")));

        OnnxAgreement.Check(model, OnnxAgreement.Input(new Shape(1), 7, ElementType.Float32));
    }

    [Theory]
    [InlineData("", "output", "needs a name")]
    [InlineData(" ", "output", "needs a name")]
    [InlineData("x", "x", "both called 'x'")]
    [InlineData("x", "a\0b", "a character of code 0")]
    [InlineData("0.dense.weight", "output", "is a weight's")]
    [InlineData("input", "0.dense.bias", "is a weight's")]
    public void Export_ByNamesThatClash_IsRefused(string input, string output, string reason)
    {
        var model = OnnxAgreement.Built(ElementType.Float32, new Shape(2), new Dense(2));
        var refusal = Assert.Throws<ArgumentException>(() => model.ExportOnnx(Stream.Null, new OnnxOptions { InputName = input, OutputName = output }));

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("constant/0", "integers/2")]
    [InlineData("0.activation/Mul", "0.activation/Where")]
    public void Export_ByNamesOfOurOwnValues_Works(string input, string output)
    {
        using var folder = new ScratchFolder();
        var model = OnnxAgreement.Built(ElementType.Float32, new Shape(2), new ActivationLayer(Activations.Silu()), new Reshape(2, 1));
        model.ExportOnnx(folder["m.onnx"], new OnnxOptions { InputName = input, OutputName = output });
        var x = OnnxAgreement.Input(new Shape(2), 3, ElementType.Float32);

        OnnxPeers.Check(folder["m.onnx"]);
        OnnxAgreement.Near(model.Predict(x), OnnxPeers.Run(folder["m.onnx"], x, input), 1e-5);
    }

    [Fact]
    public void Probabilities_OfALossThatTellsNone_AreRefused()
    {
        var model = OnnxAgreement.Built(ElementType.Float32, new Shape(2), new Dense(2));
        var options = new OnnxOptions { WithProbabilities = true };
        Assert.Contains("not compiled", Assert.Throws<ArgumentException>(() => model.ExportOnnx(Stream.Null, options)).Message, StringComparison.Ordinal);
        model.Compile(new Sgd(), Losses.Huber());
        Assert.Contains("Huber", Assert.Throws<ArgumentException>(() => model.ExportOnnx(Stream.Null, options)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ClassNames_OfAnotherNumber_AreRefused()
    {
        var model = OnnxAgreement.Built(ElementType.Float32, new Shape(2), new Dense(3));
        var refusal = Assert.Throws<ArgumentException>(() => model.ExportOnnx(Stream.Null, new OnnxOptions { ClassNames = ["a", "b"] }));

        Assert.Contains("3 outputs [3], got 2 class names", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Export_OfMoreThanAFileHolds_IsRefused()
    {
        var model = OnnxAgreement.Built(ElementType.Float32, new Shape(2), new Dense(3));
        var size = OnnxExport.Of(model, new OnnxOptions(), Catalogue.Of()).Size;
        var refusal = Assert.Throws<NotSupportedException>(() => OnnxExport.Of(model, new OnnxOptions(), Catalogue.Of(), size - 1));

        Assert.Contains("Save it as a folder instead", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(size, OnnxExport.Of(model, new OnnxOptions(), Catalogue.Of(), size).Size);
    }

    [Fact]
    public void Export_ToAPlaceThatCannotBe_NamesIt()
    {
        using var folder = new ScratchFolder();
        var model = OnnxAgreement.Built(ElementType.Float32, new Shape(2), new Dense(3));
        foreach (var path in (string[])[folder["missing/m.onnx"], folder.Path])
            Assert.Contains(path, Assert.Throws<DataException>(() => model.ExportOnnx(path)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => model.ExportOnnx((string)null!));
        Assert.Throws<ArgumentNullException>(() => model.ExportOnnx((Stream)null!));
        using var closed = new MemoryStream([], writable: false);
        Assert.Contains("cannot be written", Assert.Throws<ArgumentException>(() => model.ExportOnnx(closed)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Export_OverAnEarlierFile_ReplacesIt()
    {
        using var folder = new ScratchFolder();
        File.WriteAllText(folder["m.onnx"], new string('x', 100_000));
        OnnxAgreement.Built(ElementType.Float32, new Shape(2), new Dense(3)).ExportOnnx(folder["m.onnx"]);

        Assert.Equal(["m.onnx"], folder.Entries());
        Assert.Equal(8, new ProtobufReader(File.ReadAllBytes(folder["m.onnx"])).Whole(1));
    }

    private sealed class Doubling : Layer
    {
        public override Tensor Forward(Tensor x, in ForwardPass pass) => x * 2;

        protected override Shape Build(Shape input) => input;
    }

    private sealed record Reversed : IRowFunction
    {
        public Interval Range => Interval.All;

        public Tensor Apply(Tensor x) => -x;
    }

    private readonly record struct TwiceSoft : IScalarFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L> => L.Max(2 * L.Softplus(x), L.CopySign(L.MillsRatio(L.Abs(x)), x));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => 1;
    }
}
