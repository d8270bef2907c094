namespace Nadir.Tests.Models;

/// <summary>Raw inputs go through a model's preparation, which learns from the rows trained on and no others.</summary>
public sealed class ModelPreparationTests
{
    private const ulong Seed = 5;
    private const double Share = 0.25;

    public static TheoryData<string> Preparations =>
    [
        "standardScaler",
        "minMaxScaler",
        "robustScaler",
        "maxAbsScaler",
        "kBinsDiscretizer:nBins=3",
        "preparationPipeline:[simpleImputer,standardScaler,(polynomialFeatures:degree=2)]",
    ];

    public static TheoryData<string> TablePreparations =>
    [
        "columnTransformer:[(forColumns:preparation=(preparationPipeline:[(simpleImputer:strategy=median),standardScaler]),type=numbers),(forColumns:preparation=(oneHotEncoder:handleUnknown=ignore),columns=[city]),(forColumns:preparation=(tfidfVectorizer),columns=[note])]",
        "columnTransformer:[(forColumns:preparation=(preparationPipeline:[(simpleImputer:addIndicator=true),standardScaler]),columns=[size]),(forColumns:preparation=(targetEncoder:cv=3),columns=[city])]",
        "columnTransformer:[(forColumns:preparation=(ordinalEncoder:handleUnknown=useEncodedValue,unknownValue=-1),columns=[city]),(forColumns:preparation=(hashingVectorizer:8),columns=[note])]",
    ];

    [Fact]
    public void RawInputShape_IsThatOfWhatPredictTakes()
    {
        var model = new Sequential(new Dense(2));
        Assert.Null(model.RawInputShape);
        model.Build(new Shape(6));
        Assert.Equal(new Shape(6), model.RawInputShape);
        model.Preparation = new PolynomialFeatures();
        Assert.Null(model.RawInputShape);
        model.Preparation.Fit(Tensor.Ones(new Shape(3, 2)));
        Assert.Equal(new Shape(2), model.RawInputShape);
        model.Preparation = new StandardScaler().Fit(Tensor.Ones(new Shape(3, 1, 2, 3)));
        Assert.Equal(new Shape(1, 2, 3), model.RawInputShape);
        model.Preparation = new OneHotEncoder().Fit(new Table(new TextColumn("a", ["x"]), new TextColumn("b", ["y"])));
        Assert.Equal(new Shape(2), model.RawInputShape);
    }

    [Fact]
    public void Fit_OfFeaturesOfOneName_CanBeSavedAndLoaded()
    {
        using var folder = new Saving.ScratchFolder();
        var samples = Numbers(12);
        var model = new Sequential(new Dense(1)) { Preparation = new StandardScaler().Fit(new Samples(samples.Inputs, samples.Targets, featureNames: ["a", "b", "a"])) };
        model.Build(samples.InputShape);
        model.Save(folder["m"]);

        Assert.Equal(model.Predict(samples.Inputs).ToArray<double>(), Model.Load(folder["m"]).Predict(samples.Inputs).ToArray<double>());
    }

    [Theory]
    [MemberData(nameof(Preparations))]
    public void Fit_WithPoisonedValidationRows_LearnsTheSameBits(string text)
    {
        var clean = Numbers(40);
        var held = Splitting.Rows(clean, Share, false, Seed).Held;
        var values = clean.Inputs.ToArray<double>();
        foreach (var row in held)
            values.AsSpan(row * 3, 3).Fill(1e30);
        var poisoned = clean.With(Tensor.From(values, clean.Inputs.Shape));

        var (first, second) = (Made(text), Made(text));
        var own = first.Fit(clean, Options(0.25));
        var other = second.Fit(poisoned, Options(0.25));
        Assert.Equal(JsonText.Text(first.Preparation!.ToJson()), JsonText.Text(second.Preparation!.ToJson()));
        Assert.Equal(first.WeightsSha256, second.WeightsSha256);
        Assert.NotEqual(own.Last("validation.loss"), other.Last("validation.loss"));
        var third = Made(text);
        third.Fit(poisoned, Options(0));
        Assert.NotEqual(JsonText.Text(first.Preparation!.ToJson()), JsonText.Text(third.Preparation!.ToJson()));
    }

    [Theory]
    [MemberData(nameof(TablePreparations))]
    public void Fit_OfATableWithPoisonedValidationRows_LearnsTheSameBits(string text)
    {
        var (clean, targets) = (Rows(40), Tensor.From(Enumerable.Range(0, 40).Select(i => (float)(i % 3)).ToArray(), new Shape(40, 1)));
        var held = Splitting.Rows(new Samples(Tensor.Zeros(new Shape(40, 1)), targets), Share, false, Seed).Held;
        var (poisoned, wrong) = (Poisoned(clean, held), targets.ToArray<float>());
        foreach (var row in held)
            wrong[row] = 1000;

        var (first, second) = (Made(text), Made(text));
        first.Fit(clean, targets, Options(Share));
        second.Fit(poisoned, Tensor.From(wrong, targets.Shape), Options(Share));
        Assert.Equal(JsonText.Text(first.Preparation!.ToJson()), JsonText.Text(second.Preparation!.ToJson()));
        Assert.Equal(first.WeightsSha256, second.WeightsSha256);
    }

    [Fact]
    public void Fit_WithValidationData_LearnsNothingFromIt()
    {
        var (train, extreme) = (Numbers(20), Numbers(4).With(Tensor.Full(new Shape(4, 3), 1e6, ElementType.Float64)));
        var model = Made("standardScaler");
        var history = model.Fit(train, Options(0) with { Validation = extreme });
        Assert.Equal(((StandardScaler)new StandardScaler().Fit(train)).Mean, ((StandardScaler)model.Preparation!).Mean);
        Assert.Equal(model.Evaluate(extreme).Numbers[0].Value, history.Last("validation.loss"), 1e-9);
        var prepared = model.Preparation.Transform(extreme);
        model.Preparation = null;
        Assert.Equal(model.Evaluate(prepared).Numbers[0].Value, history.Last("validation.loss"), 1e-9);
        Assert.NotEqual(model.Evaluate(Numbers(4).With(targets: extreme.Targets)).Numbers[0].Value, history.Last("validation.loss"));
    }

    [Fact]
    public void Fit_OfAFittedPreparation_LeavesItAlone()
    {
        var model = Made("standardScaler");
        model.Preparation!.Fit(Tensor.From(new[] { 0.0, 0, 0, 10, 10, 10 }, new Shape(2, 3)));
        model.Fit(Numbers(20), Options(0));
        Assert.All(((StandardScaler)model.Preparation).Mean, mean => Assert.Equal(5, mean));
    }

    [Theory]
    [InlineData("standardScaler")]
    [InlineData("targetEncoder:cv=3")]
    public void Resume_OfACheckpoint_EqualsOneTraining(string text)
    {
        var samples = Numbers(20).With(Tensor.From(Enumerable.Range(0, 60).Select(i => (double)(i * i % 4)).ToArray(), new Shape(20, 3)));
        var (whole, half) = (Made(text), Made(text));
        whole.Fit(samples, Options(Share) with { Epochs = 4 });
        half.Fit(samples, Options(Share) with { Epochs = 2 });
        using var folder = new TemporaryFolder();
        half.SaveCheckpoint(folder.Path);
        var loaded = Model.Load(folder.Path);
        loaded.Fit(samples, Options(Share) with { Epochs = 4, Resume = true });
        Assert.Equal(whole.WeightsSha256, loaded.WeightsSha256);
    }

    [Fact]
    public void TargetEncoding_InFit_IsCrossFitted()
    {
        // Each row its own category: knowing its own target, a model would be perfect.
        var inputs = Tensor.From(Enumerable.Range(0, 60).Select(i => (double)i).ToArray(), new Shape(60, 1));
        var targets = Tensor.Normal(new Shape(60, 1), new Philox(1, "targets"), type: ElementType.Float64);
        var model = Made("targetEncoder:cv=5,smooth=0");
        model.Fit(new Samples(inputs, targets), Options(0) with { Epochs = 1 });
        var seen = new TargetEncoder(cv: 5, smooth: 0).FitTransform(inputs, targets).ToArray<double>();
        Assert.All(seen.Zip(targets.ToArray<double>()), pair => Assert.NotEqual(pair.First, pair.Second));
        Assert.Equal(targets.ToArray<double>(), model.Preparation!.Transform(inputs).ToArray<double>());
    }

    [Fact]
    public void Save_ThenLoad_PredictsFromRawTables()
    {
        var (table, targets) = (Rows(30), Tensor.From(Enumerable.Range(0, 30).Select(i => (float)(i % 3)).ToArray(), new Shape(30, 1)));
        var model = Made(TablePreparations.First().Data);
        model.Fit(table, targets, Options(Share));
        using var folder = new TemporaryFolder();
        model.Save(folder.Path);
        var loaded = Model.Load(folder.Path);
        Assert.Equal(model.Predict(table).ToArray<float>(), loaded.Predict(table).ToArray<float>());
        Assert.Equal(model.Evaluate(table, targets).Numbers, loaded.Evaluate(table, targets).Numbers);
        Assert.Equal(loaded.Predict(table.Pick(3)).ToArray<float>(), loaded.Predict(table).ToArray<float>()[3..4]);

        loaded.Preparation = null;
        loaded.Save(folder.Path);
        Assert.Null(Model.Load(folder.Path).Preparation);
    }

    [Fact]
    public void Stream_NeedsAPreparationThatHasLearned()
    {
        var samples = Numbers(16);
        var model = Made("standardScaler");
        var refused = Assert.Throws<InvalidOperationException>(() => model.Fit(Dataset.From(samples).Batch(4), 1));
        Assert.Contains("cannot learn from a stream", refused.Message, StringComparison.Ordinal);
        model.Preparation!.Fit(samples);
        model.Fit(Dataset.From(samples).Batch(4), 2);

        var memory = Made("standardScaler");
        memory.Fit(samples, Options(0) with { Epochs = 2, BatchSize = 4, Shuffle = false, Seed = 0 });
        Assert.Equal(memory.WeightsSha256, model.WeightsSha256);
        Assert.Equal(memory.Evaluate(samples).Numbers[0].Value, memory.Evaluate(Dataset.From(samples).Batch(16)).Numbers[0].Value, 1e-6);
    }

    [Fact]
    public void Fit_ThatFails_LeavesThePreparationUnfitted()
    {
        var model = Made("standardScaler");
        Assert.ThrowsAny<ArgumentException>(() => model.Fit(new Samples(Numbers(8).Inputs, Tensor.Zeros(new Shape(8, 7))), Options(0)));
        Assert.False(model.Preparation!.IsFitted);
        Assert.False(model.IsBuilt);
    }

    [Fact]
    public void Table_WithoutPreparation_SaysWhatToSet()
    {
        var model = Made("standardScaler");
        model.Preparation = null;
        Assert.Contains("model.Preparation", Assert.Throws<InvalidOperationException>(() => model.Predict(Rows(3))).Message, StringComparison.Ordinal);
        model.Preparation = new StandardScaler();
        Assert.Contains("has not learned", Assert.Throws<InvalidOperationException>(() => model.Predict(Rows(3))).Message, StringComparison.Ordinal);
    }

    private static FitOptions Options(double share) => new() { ValidationSplit = share, Seed = Seed, Epochs = 2, BatchSize = 8 };

    private static Sequential Made(string preparation)
    {
        var model = new Sequential(new Dense(4, Activations.Tanh()), new Dense(1)) { Preparation = Catalogue.Of().Create<Preparation>(preparation) };
        model.Compile(new Sgd(0.01), Losses.MeanSquaredError());
        return model;
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("nadir-preparation").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }

    private static Samples Numbers(int count) => new(
        Tensor.Normal(new Shape(count, 3), new Philox(1, "inputs"), 5, 3, ElementType.Float64),
        Tensor.Normal(new Shape(count, 1), new Philox(1, "targets"), type: ElementType.Float64));

    private static Table Rows(int count)
    {
        string[] cities = ["Oslo", "Bern", "Rome"];
        string[] notes = ["a red car", "the blue car", "no bike"];
        return new Table(
            new NumberColumn("size", [.. Enumerable.Range(0, count).Select(i => i % 7 == 0 ? double.NaN : i * 1.5)]),
            new TextColumn("city", [.. Enumerable.Range(0, count).Select(i => cities[i * i % 3])]),
            new TextColumn("note", [.. Enumerable.Range(0, count).Select(i => notes[i % 3])]));
    }

    private static Table Poisoned(Table clean, int[] rows)
    {
        var size = (double[])((NumberColumn)clean["size"]).Values.Clone();
        var (city, note) = ((string?[])((TextColumn)clean["city"]).Values.Clone(), (string?[])((TextColumn)clean["note"]).Values.Clone());
        foreach (var row in rows)
            (size[row], city[row], note[row]) = (1e30, "Atlantis", "strange unheard words");
        return new Table(new NumberColumn("size", size), new TextColumn("city", city), new TextColumn("note", note));
    }
}
