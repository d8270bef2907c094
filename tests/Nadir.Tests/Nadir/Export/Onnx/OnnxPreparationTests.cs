namespace Nadir.Tests.Export.Onnx;

public sealed class OnnxPreparationTests
{
    private static readonly Table People = new(
        new TextColumn("city", ["Oslo", "Rom", null, "Oslo", "Kyōto", "Rom"]),
        new NumberColumn("age", [31, double.NaN, 44, 2, 67, 18]),
        new NumberColumn("income", [2000.25, 2001.5, 1999.75, 2000, double.NaN, 2002]),
        new TextColumn("plan", ["basic", "basic", "pro", "pro", "basic", "pro"]));

    [Theory]
    [InlineData(ElementType.Float32)]
    [InlineData(ElementType.Float64)]
    public void Model_BehindAColumnTransformer_TakesRawColumns(ElementType type)
    {
        var numbers = new PreparationPipeline(new SimpleImputer(ImputeStrategy.Median, addIndicator: true), new StandardScaler(), new PolynomialFeatures(2, includeBias: false));
        var texts = new PreparationPipeline(new SimpleImputer(ImputeStrategy.MostFrequent), new OneHotEncoder(handleUnknown: UnknownCategory.Ignore));
        var preparation = new ColumnTransformer([new ForColumns(texts, ["city"]), new ForColumns(numbers, type: ColumnType.Numbers)], Remainder.Drop);
        preparation.Fit(People);
        var rows = new Table(
            new TextColumn("city", ["Rom", null, "Lima"]), new NumberColumn("age", [double.NaN, 20, 90]), new NumberColumn("income", [2000, 2001, double.NaN]), new TextColumn("plan", ["pro", "basic", "?"]));
        var prepared = preparation.Transform(rows).ToTensor(type);
        var model = OnnxAgreement.Built(type, prepared.Shape[1..], new Dense(4, Activations.Relu()), new Dense(2));

        Assert.True(OnnxPreparations.Agrees(model, preparation, rows, model.Predict(prepared)));
        model.Preparation = preparation;
        Assert.True(OnnxPreparations.Agrees(model, null, rows, model.Predict(rows)));
    }

    [Fact]
    public void Model_OfImages_IsScaledInTheGraph()
    {
        using var folder = new Saving.ScratchFolder();
        var x = OnnxAgreement.Input(new Shape(1, 5, 5), 20, ElementType.Float32);
        var scaler = new MinMaxScaler(-1, 1, clip: true);
        scaler.Fit(x[..10]);
        var model = OnnxAgreement.Built(ElementType.Float32, new Shape(1, 5, 5), new Conv2D(2, 3), new Flatten());
        model.ExportOnnx(folder["m.onnx"], new OnnxOptions { Preparation = scaler });
        OnnxPeers.Check(folder["m.onnx"]);

        OnnxAgreement.Near(model.Predict(scaler.Transform(x)), OnnxPeers.Run(folder["m.onnx"], x), 1e-5);
    }

    [Fact]
    public void Model_WithItsOwnPreparation_BringsIt()
    {
        using var folder = new Saving.ScratchFolder();
        var x = OnnxAgreement.Input(new Shape(3), 20, ElementType.Float32);
        var model = OnnxAgreement.Built(ElementType.Float32, new Shape(3), new Dense(2));
        model.Preparation = new StandardScaler().Fit(x[..10]);
        model.ExportOnnx(folder["m.onnx"]);
        OnnxPeers.Check(folder["m.onnx"]);

        OnnxAgreement.Near(model.Predict(x), OnnxPeers.Run(folder["m.onnx"], x), 1e-5);
    }

    [Fact]
    public void Export_OfAModelWhosePreparationHasNotLearned_IsRefused()
    {
        var model = OnnxAgreement.Built(ElementType.Float32, new Shape(2), new Dense(1));
        model.Preparation = new StandardScaler();

        Assert.Contains("has not learned yet", Assert.Throws<InvalidOperationException>(() => model.ExportOnnx(Stream.Null)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Export_WithAPreparationThatHasNotLearned_IsRefused()
    {
        var model = OnnxAgreement.Built(ElementType.Float32, new Shape(2), new Dense(1));
        var refusal = Assert.Throws<InvalidOperationException>(() => model.ExportOnnx(Stream.Null, new OnnxOptions { Preparation = new StandardScaler() }));

        Assert.Contains("has not learned yet", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Export_WithAPreparationOfOtherColumns_IsRefused()
    {
        var model = OnnxAgreement.Built(ElementType.Float32, new Shape(3), new Dense(1));
        var scaler = new StandardScaler().Fit(Tensor.Ones(new Shape(4, 2)));
        var refusal = Assert.Throws<ShapeException>(() => model.ExportOnnx(Stream.Null, new OnnxOptions { Preparation = scaler }));

        Assert.Contains("makes 2 columns, and the model takes samples of [3]", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Export_OfWordsOrTexts_SaysWhatIsMissing()
    {
        var model = OnnxAgreement.Built(ElementType.Float32, new Shape(1), new Dense(1));
        var words = new CountVectorizer(vocabulary: ["oslo"]).Fit(People.Select("plan"));
        Assert.Contains("OnnxPreparation<CountVectorizer>", Assert.Throws<NotSupportedException>(() => model.ExportOnnx(Stream.Null, new OnnxOptions { Preparation = words })).Message, StringComparison.Ordinal);
        var texts = new ForColumns(columns: ["city"]).Fit(People);
        Assert.Contains("Encode it first", Assert.Throws<NotSupportedException>(() => model.ExportOnnx(Stream.Null, new OnnxOptions { Preparation = texts })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Export_OfAColumnCalledAsTheOutput_IsRefused()
    {
        var table = new Table(new TextColumn("output", ["a", "b"]));
        var model = OnnxAgreement.Built(ElementType.Float32, new Shape(2), new Dense(1));
        var refusal = Assert.Throws<ArgumentException>(() => model.ExportOnnx(Stream.Null, new OnnxOptions { Preparation = new OneHotEncoder().Fit(table) }));

        Assert.Contains("both called 'output'", refusal.Message, StringComparison.Ordinal);
    }
}
