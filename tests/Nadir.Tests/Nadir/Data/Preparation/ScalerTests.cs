namespace Nadir.Tests.Data.Steps;

public sealed class ScalerTests
{
    public static TheoryData<string> Names => ["standardScaler", "standardScaler:withMean=false", "minMaxScaler", "minMaxScaler:from=-1,to=3,clip=true"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Preparation_AfterItsJson_DoesTheSame(string text)
    {
        var train = Tensor.Normal(new Shape(20, 2, 3), new Philox(1, "train"), 5, 3, ElementType.Float64);
        var test = Tensor.Normal(new Shape(5, 2, 3), new Philox(1, "test"), 5, 6, ElementType.Float64);
        var fitted = Catalogue.Of().Create<Preparation>(text).Fit(train);
        var read = Preparation.FromJson(StrictJson.Parse(JsonText.Text(fitted.ToJson())));

        Assert.Equal(fitted.GetType(), read.GetType());
        Assert.Equal(fitted.Transform(test).ToArray<double>(), read.Transform(test).ToArray<double>());
        Assert.Equal(new Shape(5, 2, 3), read.Transform(test).Shape);
    }

    [Theory]
    [InlineData("standardScaler")]
    [InlineData("minMaxScaler:from=2,to=5")]
    public void Inverse_OfTransform_GivesTheInputs(string text)
    {
        var train = Tensor.Normal(new Shape(20, 3), new Philox(2, "train"), -4, 3, ElementType.Float64);
        var scaler = Catalogue.Of().Create<Preparation>(text).Fit(train);
        var back = scaler.InverseTransform(scaler.Transform(train)).ToArray<double>();

        Assert.All(train.ToArray<double>().Zip(back), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
    }

    [Fact]
    public void FitTransform_OfASplit_LearnsFromTrainingAlone()
    {
        var split = new DataSplit(Of(0, 10), Of(5, 20));

        var scaled = new MinMaxScaler().FitTransform(split);
        Assert.Equal([0f, 1], scaled.Train.Inputs.ToArray<float>());
        Assert.Equal([0.5f, 2], scaled.Test!.Inputs.ToArray<float>());
        Assert.Equal(ElementType.Float32, scaled.Train.Inputs.ElementType);
        Assert.Equal([5f, 20], split.Test!.Inputs.ToArray<float>());
    }

    [Fact]
    public void ConstantFeature_IsSafe()
    {
        var constant = Tensor.From(new[] { 0.1, 0.1, 0.1 }, new Shape(3, 1));

        Assert.Equal([0.0, 0, 0], new StandardScaler().Fit(constant).Transform(constant).ToArray<double>().Select(value => Math.Round(value, 12)));
        Assert.Equal([0.0, 0, 0], new MinMaxScaler().Fit(constant).Transform(constant).ToArray<double>());
    }

    [Theory]
    [InlineData(1e200)]
    [InlineData(-1e300)]
    [InlineData(1e-170)]
    [InlineData(3e-320)]
    public void NumbersOfExtremeSize_AreScaledLikeAnyOther(double size)
    {
        // At 3e-320 numbers have some 12 bits left; powers of two in place of tens.
        double[] plain = [1, 2, 4, 8];
        var extreme = Tensor.From(Array.ConvertAll(plain, value => value * size), new Shape(4, 1));
        var flipped = Tensor.From(Array.ConvertAll(plain, value => value * Math.Sign(size)), new Shape(4, 1));
        foreach (var text in new[] { "standardScaler", "minMaxScaler", "maxAbsScaler", "robustScaler" })
        {
            Preparation Fitted(Tensor inputs) => Catalogue.Of().Create<Preparation>(text).Fit(inputs);
            var pairs = Fitted(flipped).Transform(flipped).ToArray<double>().Zip(Fitted(extreme).Transform(extreme).ToArray<double>());
            Assert.All(pairs, pair => Assert.Equal(pair.First, pair.Second, size < 1e-300 && size > 0 ? 1e-3 : 1e-12));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(300)]
    public void WideAndNarrowRows_AreMappedLikeEachNumber(int features)
    {
        var inputs = Tensor.Normal(new Shape(9, features), new Philox(3, "inputs"), 2, 5);
        var scaler = new StandardScaler();
        var mapped = scaler.Fit(inputs).Transform(inputs).ToArray<float>();
        var plain = inputs.ToArray<float>().Select((value, i) => (float)((value - scaler.Mean[i % features]) / scaler.Scale[i % features]));
        Assert.Equal(plain, mapped);
        Assert.Equal(mapped, scaler.Transform(Table.Of(inputs)).ToTensor(ElementType.Float32).ToArray<float>());
    }

    [Fact]
    public void WhatOldRunsWrote_StillLoads()
    {
        var standard = Preparation.FromJson(StrictJson.Parse("""
            {"preparation": {"name": "standardScaler", "withMean": true, "withDeviation": true},
             "learned": {"shape": [2], "mean": [1, 2], "variance": [4, 0], "scale": [2, 1]}}
            """));
        Assert.Equal([1.0, 3], standard.Transform(Tensor.From(new double[,] { { 3, 5 } })).ToArray<double>());
        var range = Preparation.FromJson(StrictJson.Parse("""
            {"preparation": {"name": "minMaxScaler", "from": 0, "to": 1, "clip": true},
             "learned": {"shape": [1, 2], "smallest": [0, 1], "largest": [4, 1]}}
            """));
        Assert.Equal([0.5, 1], range.Transform(Tensor.From([2.0, 9], new Shape(1, 1, 2))).ToArray<double>());
    }

    [Fact]
    public void WrongUse_SaysWhatToDo()
    {
        var scaler = new StandardScaler();
        var inputs = Tensor.From(new[] { 1.0, 2, 3, 4 }, new Shape(2, 2));

        Check<InvalidOperationException>(() => scaler.Transform(inputs), "has not learned yet", "Call Fit");
        Check<InvalidOperationException>(() => _ = scaler.Mean, "has not learned yet");
        Check<InvalidOperationException>(() => scaler.ToJson(), "has not learned yet");
        Check<ShapeException>(() => scaler.Fit(Tensor.From(new[] { 1.0 })), "[N, …]", "[1]");
        Check<ArgumentException>(() => scaler.Fit(Tensor.Zeros(new Shape(0, 2))), "at least one sample", "[0, 2]");
        Check<DataException>(() => scaler.Fit(Tensor.From(new[] { 1, double.PositiveInfinity }, new Shape(2, 1))), "row 1, column 0", "Infinity");
        scaler.Fit(inputs);
        Check<ShapeException>(() => scaler.Transform(Tensor.Zeros(new Shape(1, 3), ElementType.Float64)), "[2]", "[3]");
        Check<ArgumentOutOfRangeException>(() => _ = new MinMaxScaler(1, 1), "from must be below to");
        Check<DataException>(
            () => Preparation.FromJson(StrictJson.Parse("""{"preparation": "standardScaler", "learned": {"shape": [2], "mean": [1]}}""")), "$.learned.mean", "expected 2");
        Check<DataException>(
            () => Preparation.FromJson(StrictJson.Parse("""{"preparation": "standartScaler", "learned": {}}""")), "$.preparation", "Did you mean 'standardScaler'?");
    }

    private static Samples Of(params float[] values) =>
        new(Tensor.From(values, new Shape(values.Length, 1)), Tensor.From(new long[values.Length]));

    private static void Check<T>(Action call, params string[] words)
        where T : Exception
    {
        var error = Assert.ThrowsAny<T>(call);
        Assert.All(words, word => Assert.Contains(word, error.Message, StringComparison.Ordinal));
    }
}
