using Nadir.Tests.Figures;
using Nadir.Tests.Saving;

namespace Nadir.Tests.Export;

/// <summary>Models as C#: the source compiles alone, warns of nothing, and predicts what the model does.</summary>
public sealed class CSharpSourceTests
{
    public static TheoryData<string> Networks => CSharpModels.Names;

    public static TheoryData<string> Functions =>
    [
        .. Catalogue.Of().OfKind("activation").Where(entry => entry.Name != "formula").Select(entry => entry.Name),
        "leakyRelu:0.01", "relu:negativeSlope=0.1,maxValue=2,threshold=0.5", "elu:0.5", "celu:2", "softplus:2", "softplus:beta=3,threshold=2", "hardSigmoid:0.2",
        "gelu:approximate=true", "hardTanh:min=-0.5,max=2", "squareplus:1", "threshold:threshold=0.3,value=-2", "hardShrink:0.2", "softShrink:0.1", "thresholdedRelu:0.4",
        "softmax:axis=1", "softmin:axis=1", "sparsemax:axis=1", "logSoftmax:axis=1",
        "formula:x + sin(x)^2", "formula:where(value > 0 and value < 2, value, -softplus(value))",
    ];

    [Theory]
    [MemberData(nameof(Networks))]
    public void Source_OfEachLayer_PredictsEqually(string name)
    {
        foreach (var type in new[] { ElementType.Float32, ElementType.Float64 })
            CheckEqual(CSharpModels.Make(name, type), null);
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Source_OfEachActivation_PredictsEqually(string spec)
    {
        var activation = (Activation)Catalogue.Of().Create("activation", Spec.Parse(spec));
        foreach (var type in new[] { ElementType.Float32, ElementType.Float64 })
        {
            var model = new Sequential(new ActivationLayer(activation)) { ElementType = type };
            model.Build(new Shape(3, 5));
            CheckEqual(model, null);
        }
    }

    [Fact]
    public void Layers_AllHaveExporters()
    {
        var layers = Catalogue.Of().OfKind("layer").Select(entry => entry.Type).Except(CSharpExporter.Known);

        Assert.Empty(layers);
    }

    [Theory]
    [InlineData("standardScaler")]
    [InlineData("standardScaler:withMean=false")]
    [InlineData("standardScaler:withDeviation=false")]
    [InlineData("minMaxScaler")]
    [InlineData("minMaxScaler:from=-1,to=3,clip=true")]
    [InlineData("robustScaler")]
    [InlineData("maxAbsScaler")]
    [InlineData("preparationPipeline:steps=[minMaxScaler,standardScaler,maxAbsScaler]")]
    public void Source_WithPreparation_TakesRawInputs(string spec)
    {
        var preparation = (Preparation)Catalogue.Of().Create("preparation", Spec.Parse(spec));
        preparation.Fit(Tensor.From([1.0, -3, 5, 0.7, 1.8, -2, 5, 0.9, 1.1, -3.5, 5, 1.2], new Shape(3, 4)));
        CheckEqual(CSharpModels.Make("mlp", ElementType.Float32), preparation);
        CheckEqual(CSharpModels.Make("mlp", ElementType.Float64), preparation);
    }

    [Fact]
    public void Source_WithFilledAndMultipliedInputs_TakesWhatIsRaw()
    {
        var preparation = new PreparationPipeline(new SimpleImputer(ImputeStrategy.Median), new PolynomialFeatures(3), new StandardScaler());
        var raw = Tensor.From([1.0, 2, 3, -1, double.NaN, 5, 0.5, 4, -2, double.NaN], new Shape(5, 2));
        preparation.Fit(raw);
        foreach (var type in new[] { ElementType.Float32, ElementType.Float64 })
        {
            var model = new Sequential(new Dense(3, Activations.Tanh())) { ElementType = type };
            model.Build(new Shape(10), 4);
            CheckEqual(model, preparation, raw.To(type));
        }
    }

    [Fact]
    public void Source_OfAModelThatPreparesItself_TakesWhatIsRaw()
    {
        var preparation = new PolynomialFeatures().Fit(Tensor.From([1.0, 2], new Shape(1, 2)));
        var model = new Sequential(new Dense(3, Activations.Tanh()));
        model.Build(new Shape(6), 4);
        var apart = model.ToCSharp(preparation: preparation);
        model.Preparation = preparation;

        Assert.Equal(apart, model.ToCSharp());
        var output = new CompiledModel(model.ToCSharp(), "TrainedModel").Predict([0.5f, -2]);
        Assert.Equal(model.Predict(Tensor.From([0.5f, -2], new Shape(1, 2))).ToArray<float>(), output, (a, b) => Math.Abs(a - b) < 1e-6);
    }

    /// <summary>e^x − 1 and its kind at places where a plain formula loses digits or overflows.</summary>
    [Theory]
    [InlineData("elu")]
    [InlineData("softplus")]
    [InlineData("logSigmoid")]
    [InlineData("gelu")]
    [InlineData("mish")]
    [InlineData("sigmoid")]
    [InlineData("tanhShrink")]
    public void Source_OfActivations_HoldsAtExtremes(string name)
    {
        var model = new Sequential(new ActivationLayer((Activation)Catalogue.Of().Create("activation", new Spec(name, [])))) { ElementType = ElementType.Float64 };
        double[] places = [0, -1e-300, 1e-12, -1e-9, 1e-5, -0.3, 2.9999, 3.0001, -8, 30, -37, 300, -800, 1e6, -1e300];
        model.Build(new Shape(places.Length));
        var compiled = new CompiledModel(model.ToCSharp(), "TrainedModel").Predict(places);
        var expected = model.Predict(Tensor.From(places, new Shape(1, places.Length))).ToArray<double>();
        foreach (var (place, got, wanted) in places.Zip(compiled, expected))
            Assert.True(Math.Abs(got - wanted) <= 1e-12 * Math.Abs(wanted), $"{name}({place}) is {got}, not {wanted}");
    }

    [Fact]
    public void Source_OfASmallModel_IsAsApproved()
    {
        var model = new Sequential(new Dense(3, Activations.Elu()), new Dense(2, Activations.Softmax()));
        model.Build(new Shape(2), 3);
        var preparation = new StandardScaler().Fit(Tensor.From([1.0, 20, 3, 40], new Shape(2, 2)));

        Approval.Verify(model.ToCSharp("IrisModel", "Garden.Models", preparation), "small.cs.txt");
    }

    [Fact]
    public void Source_OfASmallConvolution_IsAsApproved()
    {
        var model = new Sequential(new Conv2D(2, 3, Activations.Gelu(), padding: Padding.Same), new MaxPool2D(2), new Flatten(), new Dense(2));
        model.Build(new Shape(1, 4, 4), 3);

        Approval.Verify(model.ToCSharp("TinyImages"), "convolution.cs.txt");
    }

    [Fact]
    public void Saved_SourceIsNamedByItsFile()
    {
        using var folder = new ScratchFolder();
        var model = CSharpModels.Make("mlp", ElementType.Float32);
        model.SaveCSharp(folder["Flowers.cs"], "Garden");

        Assert.Equal(model.ToCSharp("Flowers", "Garden"), File.ReadAllText(folder["Flowers.cs"]));
        Assert.Equal(3, new CompiledModel(File.ReadAllText(folder["Flowers.cs"]), "Garden.Flowers").Predict(new float[4]).Length);
    }

    [Fact]
    public void Predict_OfWrongLengths_SaysWhatCame()
    {
        var compiled = new CompiledModel(CSharpModels.Make("mlp", ElementType.Float32).ToCSharp(), "TrainedModel");

        Assert.Equal("Expected 4 and 3 numbers, got 5 and 3.", Assert.Throws<ArgumentException>(() => compiled.Predict(new float[5])).Message);
        Assert.Equal("Expected 4 and 3 numbers, got 4 and 2.", Assert.Throws<ArgumentException>(() => compiled.PredictInto(new float[4], new float[2])).Message);
    }

    [Theory]
    [InlineData("dense", null)]
    [InlineData("A-B", null)]
    [InlineData("", null)]
    [InlineData("Dense", null)]
    [InlineData("Predict", null)]
    [InlineData("Softmax", null)]
    [InlineData("Dense0Weight", null)]
    [InlineData("Model", "a.b")]
    [InlineData("Model", "A..B")]
    [InlineData("Model", "Shop.Math")]
    [InlineData("Math", null)]
    [InlineData("Convert", null)]
    [InlineData("System", null)]
    [InlineData("DecodeFloats", null)]
    [InlineData("InputLength", null)]
    [InlineData("Model\n", null)]
    public void Names_ThatCSharpRefuses_AreRefused(string name, string? inNamespace) =>
        Assert.Throws<ArgumentException>(() => CSharpModels.Make("mlp", ElementType.Float32).ToCSharp(name, inNamespace));

    /// <summary>Names of others are no names of ours, nor text of the program.</summary>
    [Theory]
    [InlineData("Linear")]
    [InlineData("Dense")]
    [InlineData("two x\u2028}\n<b>")]
    public void Source_OfAFunctionOfAnotherAssembly_IsThatFunction(string name)
    {
        var model = new Sequential(new ActivationLayer(Activation.Of(default(Twice), name)), new Dense(3));
        model.Build(new Shape(3), 2);
        CheckEqual(model, null);
    }

    [Fact]
    public void Source_OfAFormulaOverSeveralLines_Compiles()
    {
        var model = new Sequential(new ActivationLayer(Activations.Formula("x +\n 1")));
        model.Build(new Shape(3));
        CheckEqual(model, null);
    }

    [Fact]
    public void Source_KeepsTheSignOfZero()
    {
        var model = new Sequential(new Dense(1, useBias: false)) { ElementType = ElementType.Float64 };
        model.Build(new Shape(1));
        model.Parameters[0].Assign(Tensor.From([-0.0], new Shape(1, 1)));

        Assert.Contains(" -0.0,", model.ToCSharp(), StringComparison.Ordinal);
    }

    [Fact]
    public void Source_OfManySteps_NamesEachOnce()
    {
        var scalers = new PreparationPipeline([.. Enumerable.Range(0, 12).Select(_ => new StandardScaler())]);
        scalers.Fit(Tensor.From([1.0, -3, 5, 0.7, 1.8, -2, 7, 0.9], new Shape(2, 4)));
        CheckEqual(CSharpModels.Make("mlp", ElementType.Float64), scalers);
    }

    [Fact]
    public void Models_ThatCannotBeWritten_AreRefusedWithAdvice()
    {
        static string Refusal<T>(Sequential model, Shape input, int mostWeights = 100)
            where T : Exception
        {
            model.Build(input);
            return Assert.Throws<T>(() => model.ToCSharp(mostWeights: mostWeights)).Message;
        }

        Assert.Contains("has 110 weights, and the source may hold 100. Raise mostWeights", Refusal<ArgumentException>(new Sequential(new Dense(10)), new Shape(10)), StringComparison.Ordinal);
        Assert.Contains("Train with running statistics", Refusal<NotSupportedException>(new Sequential(new BatchNormalization(runningStatistics: RunningStatistics.None)), new Shape(3)), StringComparison.Ordinal);
        Assert.Contains("predicts one", Refusal<NotSupportedException>(new Sequential(new ActivationLayer(Activations.Softmax(axis: 0))), new Shape(3)), StringComparison.Ordinal);
        Assert.Contains("a function that .NET lacks", Refusal<NotSupportedException>(new Sequential(new ActivationLayer(Activations.Formula("erf(x)"))), new Shape(3)), StringComparison.Ordinal);
        Assert.Contains("Call it x", Refusal<NotSupportedException>(new Sequential(new ActivationLayer(Activations.Formula("sin(Math)"))), new Shape(3)), StringComparison.Ordinal);
        Assert.Contains("Softmax cannot be written as C#", Refusal<NotSupportedException>(new Sequential(new ActivationLayer(Activation.OfRows(new Reversed(), "Softmax"))), new Shape(3)), StringComparison.Ordinal);
        Assert.Contains("0.ownLayer cannot be written as C#", Refusal<NotSupportedException>(new Sequential(new OwnLayer()), new Shape(3)), StringComparison.Ordinal);
        Assert.Contains("Call Build", Assert.Throws<InvalidOperationException>(() => new Sequential(new Dense(1)).ToCSharp()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Preparation_ThatDoesNotFit_IsRefusedWithAdvice()
    {
        var model = CSharpModels.Make("mlp", ElementType.Float32);
        var ofThree = new StandardScaler().Fit(Tensor.From([1.0, 2, 3], new Shape(1, 3)));
        var bins = new KBinsDiscretizer(2).Fit(Tensor.From([1.0, 2, 3, 4, 5, 6, 7, 8], new Shape(2, 4)));
        var indicator = new SimpleImputer(addIndicator: true).Fit(Tensor.From([1.0, 2, 3, 4], new Shape(1, 4)));
        var many = new PolynomialFeatures(8).Fit(Tensor.From([1.0, 2, 3, 4, 5, 6], new Shape(1, 6)));

        Assert.Contains("makes [3] of a sample [3], the model takes [4]", Assert.Throws<ArgumentException>(() => model.ToCSharp(preparation: ofThree)).Message, StringComparison.Ordinal);
        Assert.Contains("has not learned yet", Assert.Throws<InvalidOperationException>(() => model.ToCSharp(preparation: new StandardScaler())).Message, StringComparison.Ordinal);
        Assert.Contains("kBinsDiscretizer cannot be written as C#", Assert.Throws<NotSupportedException>(() => model.ToCSharp(preparation: bins)).Message, StringComparison.Ordinal);
        Assert.Contains("Leave addIndicator out", Assert.Throws<NotSupportedException>(() => model.ToCSharp(preparation: indicator)).Message, StringComparison.Ordinal);
        Assert.Contains("Lower the degree", Assert.Throws<NotSupportedException>(() => model.ToCSharp(preparation: many)).Message, StringComparison.Ordinal);
    }

    private static void CheckEqual(Sequential model, Preparation? preparation)
    {
        const int Samples = 6;
        var inputs = Tensor.Normal(model.InputShape!.Value.Prepend(Samples), new Philox(5, "inputs")).To(ElementType.Float32).To(model.ElementType);
        CheckEqual(model, preparation, preparation is null ? inputs : inputs * 4);
    }

    private static void CheckEqual(Sequential model, Preparation? preparation, Tensor inputs)
    {
        var input = inputs.Shape[1..];
        var expected = model.Predict(preparation?.Transform(inputs) ?? inputs).ToArray<double>();
        var compiled = new CompiledModel(model.ToCSharp(preparation: preparation), "TrainedModel");
        var got = model.ElementType == ElementType.Float64
            ? inputs.ToArray<double>().Chunk(input.Count).SelectMany(compiled.Predict).ToArray()
            : [.. inputs.ToArray<float>().Chunk(input.Count).SelectMany(compiled.Predict).Select(value => (double)value)];
        var largest = expected.Max(Math.Abs);
        var tolerance = model.ElementType == ElementType.Float64 ? 1e-13 : 1e-6;
        foreach (var (value, wanted) in got.Zip(expected))
            Assert.True(Math.Abs(value - wanted) <= tolerance * largest, $"{value} is not {wanted}\n{model.ToCSharp(preparation: preparation)}");
        Assert.Equal(expected.Length, got.Length);
    }

    private readonly record struct Twice : IScalarFunction
    {
        public L Value<L>(L x)
            where L : struct, ILane<L> => 2 * x;

        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => 2;
    }

    private sealed record Reversed : IRowFunction
    {
        public Interval Range => Interval.All;

        public Tensor Apply(Tensor x) => -x;
    }

    private sealed class OwnLayer : Layer
    {
        public override Tensor Forward(Tensor x, in ForwardPass pass) => x;

        protected override Shape Build(Shape input) => input;
    }
}
