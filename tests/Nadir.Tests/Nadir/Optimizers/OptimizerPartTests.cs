namespace Nadir.Tests.Optimizers;

/// <summary>The parts that every optimizer composes, beside plain arithmetic.</summary>
public sealed class OptimizerPartTests
{
    [Fact]
    public void ClipNorm_OfTwoWeights_ScalesEachByItself()
    {
        var (a, b) = Pair();
        Step(new Sgd(1) { ClipNorm = 1 }, [a, b], [3, -4], [0.3]);
        Assert.Equal([-0.6, 0.8], a.Value.ToArray<double>(), (wanted, got) => Math.Abs(wanted - got) < 1e-15);
        Assert.Equal([-0.3], b.Value.ToArray<double>());
    }

    [Fact]
    public void GlobalClipNorm_OfTwoWeights_ScalesBothAlike()
    {
        var (a, b) = Pair();
        Step(new Sgd(1) { GlobalClipNorm = 6.5 }, [a, b], [3, -4], [12]);
        Assert.Equal([-1.5, 2], a.Value.ToArray<double>(), (wanted, got) => Math.Abs(wanted - got) < 1e-14);
        Assert.Equal(-6, b.Value.ToDouble(), 1e-14);
    }

    [Fact]
    public void ClipValue_OfTwoWeights_BoundsEachElement()
    {
        var (a, b) = Pair();
        Step(new Sgd(1) { ClipValue = 3.5 }, [a, b], [3, -4], [12]);
        Assert.Equal([-3, 3.5], a.Value.ToArray<double>());
        Assert.Equal(-3.5, b.Value.ToDouble());
    }

    /// <summary>Squares of such gradients overflow in their element type; the norm does not.</summary>
    [Theory]
    [InlineData(ElementType.Float32, 1e30)]
    [InlineData(ElementType.Float64, 1e300)]
    public void GlobalClipNorm_OfHugeGradients_IsExact(ElementType type, double size)
    {
        var w = new Parameter("w", Tensor.From([0.0, 0]).To(type));
        new Sgd(1) { GlobalClipNorm = 5 }.Step([w], () => (w.Value * Tensor.From([3 * size, -4 * size]).To(type)).Sum());
        Assert.Equal([-3, 4], w.Value.ToArray<double>(), (wanted, got) => Math.Abs(wanted - got) < 1e-6);
    }

    [Fact]
    public void Clip_OfAGradientThatTwoWeightsShare_ScalesItOnceForEach()
    {
        var (a, b) = (new Parameter("a", Tensor.From([0.0])), new Parameter("b", Tensor.From([0.0])));
        var optimizer = new Sgd(1) { GlobalClipNorm = 1 };
        optimizer.Step([a, b], () => ((a.Value + b.Value) * 10).Sum());
        Assert.Equal(-Math.Sqrt(0.5), a.Value.ToDouble(), 1e-15);
        Assert.Equal(a.Value.ToDouble(), b.Value.ToDouble());
    }

    [Fact]
    public void AccumulationSteps_OfThreeBatches_IsOneStepOfTheMean()
    {
        var (a, b) = Pair();
        var optimizer = new Adam(0.1) { AccumulationSteps = 3 };
        var (c, d) = Pair();
        var plain = new Adam(0.1);
        for (var round = 1; round <= 4; round++)
        {
            Step(optimizer, [a, b], [1 * round, -2], [0.5]);
            Step(optimizer, [a, b], [4, 1], [0.25]);
            Assert.Equal(round - 1, optimizer.Steps);
            Step(optimizer, [a, b], [1, 2 * round], [-3]);
            Assert.Equal(round, optimizer.Steps);
            Step(plain, [c, d], [(round + 5) / 3.0, ((2 * round) - 1) / 3.0], [-0.75]);
        }

        Assert.Equal(c.Value.ToArray<double>(), a.Value.ToArray<double>(), (wanted, got) => Math.Abs(wanted - got) < 1e-14);
        Assert.Equal(d.Value.ToDouble(), b.Value.ToDouble(), 1e-14);
    }

    /// <summary>A weight that no batch reaches stays, though others are gathered for; weight decay would show.</summary>
    [Fact]
    public void AccumulationSteps_WeightWithoutGradient_Stays()
    {
        var (a, b) = (new Parameter("a", Tensor.From([1.0])), new Parameter("b", Tensor.From([1.0])));
        var optimizer = new Sgd(0.1, weightDecay: 0.5) { AccumulationSteps = 2 };
        for (var batch = 0; batch < 4; batch++)
            optimizer.Step([a, b], () => a.Value.Sum());
        Assert.NotEqual(1, a.Value.ToDouble());
        Assert.Equal(1, b.Value.ToDouble());
    }

    [Fact]
    public void Lookahead_OfAThousandSteps_IsThePlainRule()
    {
        var function = PlainProblem.OfTwoNumbers[1];
        Parameter[] weights = [new("w", Tensor.From(function.Starts[0]))];
        var optimizer = new Sgd(0.001) { LookaheadSteps = 5, LookaheadShare = 0.6 };
        var (fast, slow) = (function.Starts[0].ToArray(), function.Starts[0].ToArray());
        for (var step = 1; step <= 1000; step++)
        {
            optimizer.Step(weights, () => function.Loss(weights));
            var slopes = function.Slopes([fast])[0];
            for (var i = 0; i < 2; i++)
            {
                fast[i] -= 0.001 * slopes[i];
                if (step % 5 == 0)
                    slow[i] = fast[i] = (0.4 * slow[i]) + (0.6 * fast[i]);
            }

            Assert.All(fast.Zip(weights[0].Value.ToArray<double>()), pair => Assert.Equal(pair.First, pair.Second, 1e-10));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void EmaMomentum_OfAThousandSteps_IsThePlainAverage(int overwrite)
    {
        var function = PlainProblem.OfTwoNumbers[0];
        Parameter[] weights = [new("w", Tensor.From(function.Starts[0]))];
        var optimizer = new Sgd(0.001) { EmaMomentum = 0.95, EmaOverwriteSteps = overwrite == 0 ? null : overwrite };
        var (w, average) = (function.Starts[0].ToArray(), new double[2]);
        for (var step = 1; step <= 1000; step++)
        {
            optimizer.Step(weights, () => function.Loss(weights));
            var slopes = function.Slopes([w])[0];
            for (var i = 0; i < 2; i++)
            {
                w[i] -= 0.001 * slopes[i];
                average[i] = step == 1 ? w[i] : (0.95 * average[i]) + (0.05 * w[i]);
                if (overwrite > 0 && step % overwrite == 0)
                    w[i] = average[i];
            }

            Assert.All(w.Zip(weights[0].Value.ToArray<double>()), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
            using (optimizer.UseEvaluationWeights(weights))
                Assert.All(average.Zip(weights[0].Value.ToArray<double>()), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
        }
    }

    [Fact]
    public void UseEvaluationWeights_Disposed_PutsTheTrainedOnesBackBitForBit()
    {
        var (model, samples) = Averaged();
        var trained = model.WeightsSha256;
        using (model.UseEvaluationWeights())
        {
            Assert.NotEqual(trained, model.WeightsSha256);
            using (model.UseEvaluationWeights())
                Assert.NotEqual(trained, model.WeightsSha256);
            Assert.NotEqual(trained, model.WeightsSha256);
            Assert.Contains("UseEvaluationWeights", Assert.Throws<InvalidOperationException>(() => model.Fit(samples)).Message, StringComparison.Ordinal);
            Assert.Throws<InvalidOperationException>(() => model.SaveCheckpoint(Path.Combine(Path.GetTempPath(), "nadir-never")));
        }

        Assert.Equal(trained, model.WeightsSha256);
    }

    [Fact]
    public void Evaluate_WithAnAverage_TakesItAndValidationToo()
    {
        var (model, samples) = Averaged();
        double byAverage;
        using (model.UseEvaluationWeights())
            byAverage = Losses.MeanSquaredError().Compute(samples.Targets, model.Predict(samples.Inputs)).ToDouble();
        var byTrained = Losses.MeanSquaredError().Compute(samples.Targets, model.Predict(samples.Inputs)).ToDouble();

        Assert.Equal(byAverage, model.Evaluate(samples).Loss, 1e-6);
        Assert.True(Math.Abs(byAverage - byTrained) > 1e-3);
        var again = model.Fit(samples, new FitOptions { Epochs = 4, BatchSize = 5, Resume = true, Validation = samples });
        Assert.Equal(model.Evaluate(samples).Loss, again["validation.loss"][^1], 1e-6);
    }

    /// <summary>The rate rises until the training diverges: the best epoch is an early one.</summary>
    [Theory]
    [InlineData("sgd:0.3,emaMomentum=0.7,schedule=(exponentialDecay:decaySteps=4,decayRate=1.6)")]
    [InlineData("lbfgs:0.2,maxIterations=2,emaMomentum=0.7,schedule=(exponentialDecay:decaySteps=2,decayRate=2)")]
    public void EarlyStopping_WithAnAverage_PutsTheBestAverageBack(string optimizer)
    {
        var model = new Sequential(new Dense(1));
        model.Compile(Catalogue.Of().Create<Optimizer>(optimizer), Losses.MeanSquaredError());
        var early = new EarlyStopping(patience: 3);
        var history = model.Fit(Data(), new FitOptions { Epochs = 30, BatchSize = 5, Validation = Data(), Callbacks = [early] });
        Assert.InRange(early.BestEpoch, 1, history.Epochs - 1);
        Assert.Equal(history["validation.loss"][early.BestEpoch - 1], model.Evaluate(Data(), 5).Loss);
    }

    [Theory]
    [InlineData("sgd:1e12,emaMomentum=0.5")]
    [InlineData("scheduleFreeAdamW:1e36")]
    public void Fit_Diverged_KeepsTheLastGoodAverageToo(string optimizer)
    {
        var model = new Sequential(new Dense(1));
        model.Compile(Catalogue.Of().Create<Optimizer>(optimizer), Losses.MeanSquaredError());
        var history = model.Fit(Data(), new FitOptions { Epochs = 9, BatchSize = 5 });
        Assert.Equal(StopReason.NonFiniteLoss, history.Reason);
        Assert.True(double.IsFinite(model.Evaluate(Data()).Loss));
    }

    [Fact]
    public void Lookahead_OtherWeightsThanBefore_LeavesThoseAlone()
    {
        var (before, kept) = (new Parameter("before", Tensor.Scalar(1)), new Parameter("kept", Tensor.Scalar(1), isTrainable: false));
        var optimizer = new Sgd(0.1) { LookaheadSteps = 1 };
        optimizer.Step([before], () => before.Value.Square());
        before.Assign(Tensor.Scalar(10));
        optimizer.Step([kept]);
        Assert.Equal(10, before.Value.ToDouble());
    }

    public static TheoryData<string> Rules =>
        [.. Catalogue.Of().OfKind("optimizer").Select(entry => entry.Name).Where(name => name != "ftrl"), "scheduleFreeAdamW:convention=pyTorch"];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Schedule_ThatStartsAtZero_LeavesWeightsFinite(string rule)
    {
        var model = new Sequential(new Dense(2, Activations.Tanh()), new Dense(1));
        var schedule = $"{(rule.Contains(':', StringComparison.Ordinal) ? ',' : ':')}schedule=(warmUp:steps=3)";
        model.Compile(Catalogue.Of().Create<Optimizer>(rule + schedule), Losses.MeanSquaredError());
        var history = model.Fit(Data(), new FitOptions { Epochs = 3, BatchSize = 5 });
        Assert.Equal(StopReason.Completed, history.Reason);
        Assert.True(double.IsFinite(model.Evaluate(Data()).Loss));
    }

    [Fact]
    public void Ftrl_ScheduleThatStartsAtZero_SaysWhatToDo()
    {
        var model = new Sequential(new Dense(1));
        model.Compile(new Ftrl { Schedule = Schedules.WarmUp(3) }, Losses.MeanSquaredError());
        Assert.Contains("above 0", Assert.Throws<InvalidOperationException>(() => model.Fit(Data())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void UseEvaluationWeights_WithoutAny_DoesNothing()
    {
        var model = new Sequential(new Dense(1));
        using (model.UseEvaluationWeights())
            model.Build(new Shape(1));
        model.Compile(new Sgd(), Losses.MeanSquaredError());
        var before = model.WeightsSha256;
        using (model.UseEvaluationWeights())
            Assert.Equal(before, model.WeightsSha256);
    }

    public static TheoryData<string, string> BadCombinations => new()
    {
        { "adam:clipNorm=1,clipValue=1", "one of clipValue, clipNorm and globalClipNorm" },
        { "sgd:globalClipNorm=1,clipNorm=1", "one of clipValue, clipNorm and globalClipNorm" },
        { "sgd:clipNorm=0", "clipNorm must be" },
        { "sgd:clipValue=-1", "clipValue must be" },
        { "sgd:clipEpsilon=-1", "clipEpsilon must be" },
        { "sgd:accumulationSteps=0", "accumulationSteps must be" },
        { "sgd:lookaheadSteps=-2", "lookaheadSteps must be" },
        { "sgd:lookaheadSteps=5,lookaheadShare=0", "lookaheadShare must be" },
        { "sgd:lookaheadSteps=5,lookaheadShare=1.5", "lookaheadShare must be" },
        { "sgd:emaMomentum=1", "emaMomentum must be" },
        { "sgd:emaOverwriteSteps=0", "emaOverwriteSteps must be" },
        { "lbfgs:clipNorm=1", "clipNorm is not for Lbfgs" },
        { "lbfgs:accumulationSteps=2", "accumulationSteps is not for Lbfgs" },
        { "lbfgs:lookaheadSteps=2", "lookaheadSteps is not for Lbfgs" },
        { "scheduleFreeAdamW:emaMomentum=0.9", "weights of its own" },
        { "scheduleFreeAdamW:lookaheadSteps=3", "lookaheadSteps is not for ScheduleFreeAdamW" },
    };

    [Theory]
    [MemberData(nameof(BadCombinations))]
    public void Parts_ThatDoNotGoTogether_AreRefusedWhenTheOptimizerIsMade(string text, string expected) =>
        Assert.Contains(expected, Assert.ThrowsAny<ArgumentException>(() => Catalogue.Of().Create<Optimizer>(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Resume_BetweenGatheredBatches_GoesOnWithThem()
    {
        var folder = Directory.CreateTempSubdirectory("nadir-").FullName;
        try
        {
            var whole = Gathering();
            var data = Data();
            var options = new FitOptions { Epochs = 3, BatchSize = 5, Seed = 2 };
            whole.Fit(data, options);
            var parts = Gathering();
            var stop = new LambdaCallback(stepEnds: state =>
            {
                if (state is { Epoch: 2, Step: 1 })
                    state.Stop("asked");
            });
            parts.Fit(data, options with { Callbacks = [stop] });
            parts.SaveCheckpoint(folder);
            Assert.Contains("\"gatheredBatches\": 2", File.ReadAllText(Directory.EnumerateFiles(folder, "training.json", SearchOption.AllDirectories).Single()), StringComparison.Ordinal);
            var second = Model.Load(folder);
            second.Fit(data, options with { Resume = true });
            Assert.Equal(whole.WeightsSha256, second.WeightsSha256);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        static Sequential Gathering()
        {
            var model = new Sequential(new Dense(3, Activations.Tanh()), new Dense(1));
            model.Compile(new Adam(0.05) { AccumulationSteps = 3, EmaMomentum = 0.5, LookaheadSteps = 2 }, Losses.MeanSquaredError());
            return model;
        }
    }

    private static (Sequential Model, Samples Data) Averaged()
    {
        var model = new Sequential(new Dense(1));
        model.Compile(new Sgd(0.2) { EmaMomentum = 0.8 }, Losses.MeanSquaredError());
        model.Fit(Data(), new FitOptions { Epochs = 2, BatchSize = 5 });
        return (model, Data());
    }

    private static Samples Data()
    {
        var x = Tensor.Uniform(new Shape(20, 2), new Philox(5, "data"), -1, 1);
        return new Samples(x, x.Sum(1).Reshape(new Shape(20, 1)) * 3);
    }

    private static (Parameter A, Parameter B) Pair() => (new("a", Tensor.From([0.0, 0])), new("b", Tensor.From([0.0])));

    private static void Step(Optimizer optimizer, Parameter[] weights, double[] first, double[] second) =>
        optimizer.Step(weights, () => (weights[0].Value * Tensor.From(first)).Sum() + (weights[1].Value * Tensor.From(second)).Sum());
}
