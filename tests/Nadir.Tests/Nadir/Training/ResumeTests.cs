using static Nadir.Tests.Training.FitEdgeTests;

namespace Nadir.Tests.Training;

/// <summary>Training that goes on after a stop equals training without one, or says why it cannot.</summary>
public sealed class ResumeTests
{
    [Fact]
    public void Resume_StoppedAtTheLastStepOfAnEpoch_TakesNoStepTwice()
    {
        var whole = Line();
        whole.Fit(LineData(), new FitOptions { Epochs = 4, BatchSize = 3, Seed = 5 });
        var parts = Line();
        var stop = new LambdaCallback(stepEnds: state =>
        {
            if (state.Epoch == 2 && state.Step == 3)
                state.Stop("asked");
        });
        var first = parts.Fit(LineData(), new FitOptions { Epochs = 4, BatchSize = 3, Seed = 5, Callbacks = [stop] });
        parts.Fit(LineData(), new FitOptions { Epochs = 4, BatchSize = 3, Seed = 5, Resume = true });

        Assert.Equal(StopReason.Stopped, first.Reason);
        Assert.Equal(2, first.Epochs);
        Assert.Equal(whole.WeightsSha256, parts.WeightsSha256);
    }

    [Fact]
    public void Resume_OfAnUntrainedModel_FollowsTheSeedGiven()
    {
        var options = new FitOptions { Epochs = 3, BatchSize = 3, Seed = 5 };
        var (plain, resumed) = (Line(), Line());
        plain.Fit(LineData(), options);
        resumed.Fit(LineData(), options with { Resume = true });

        Assert.Equal(plain.WeightsSha256, resumed.WeightsSha256);
    }

    [Fact]
    public void Resume_WithValidationSplit_HoldsBackTheSameSamplesWhateverTheSeed()
    {
        var whole = Line();
        whole.Fit(LineData(), new FitOptions { Epochs = 4, BatchSize = 2, Seed = 5, ValidationSplit = 0.25 });
        var parts = Line();
        parts.Fit(LineData(), new FitOptions { Epochs = 2, BatchSize = 2, Seed = 5, ValidationSplit = 0.25 });
        parts.Fit(LineData(), new FitOptions { Epochs = 4, BatchSize = 2, Resume = true, ValidationSplit = 0.25 });

        Assert.Equal(whole.WeightsSha256, parts.WeightsSha256);
    }

    [Fact]
    public void Resume_OfASavedModel_FollowsTheSeedOfItsWeights()
    {
        using var scratch = new TemporaryFolder();
        var whole = new Sequential(new Dense(1));
        whole.Compile(new Sgd(0.001), Losses.MeanSquaredError());
        whole.Fit(LineData(), new FitOptions { Epochs = 4, BatchSize = 3, Seed = 5 });
        var first = new Sequential(new Dense(1));
        first.Compile(new Sgd(0.001), Losses.MeanSquaredError());
        first.Fit(LineData(), new FitOptions { Epochs = 2, BatchSize = 3, Seed = 5 });
        first.Save(scratch.Path);
        var second = Model.Load(scratch.Path);
        second.Fit(LineData(), new FitOptions { Epochs = 4, BatchSize = 3, Resume = true });

        Assert.Equal(whole.WeightsSha256, second.WeightsSha256);
    }

    [Theory]
    [InlineData(5, 8)]
    [InlineData(2, 3)]
    public void Resume_InsideAnEpoch_OtherBatchesOrFewerSamples_IsRefused(int batchSize, int count)
    {
        var model = Line();
        var stop = new LambdaCallback(stepEnds: state =>
        {
            if (state.Step == 2)
                state.Stop("asked");
        });
        model.Fit(LineData(), new FitOptions { BatchSize = 2, Callbacks = [stop] });
        var before = model.WeightsSha256;

        Assert.Contains("batch", Assert.ThrowsAny<ArgumentException>(() =>
            model.Fit(LineData().Take(count), new FitOptions { BatchSize = batchSize, Resume = true })).Message, StringComparison.Ordinal);
        Assert.Equal(before, model.WeightsSha256);
    }

    [Fact]
    public void Resume_AdamLoadedInsideAScope_RemembersBehindIt()
    {
        using var scratch = new TemporaryFolder();
        var whole = Adaptive();
        whole.Fit(LineData(), new FitOptions { Epochs = 4, BatchSize = 3 });
        var first = Adaptive();
        first.Fit(LineData(), new FitOptions { Epochs = 2, BatchSize = 3 });
        first.SaveCheckpoint(scratch.Path);
        Model second;
        using (Tensor.Scope())
            second = Model.Load(scratch.Path);
        second.Fit(LineData(), new FitOptions { Epochs = 4, BatchSize = 3, Resume = true });

        Assert.Equal(whole.WeightsSha256, second.WeightsSha256);
        Assert.Equal(whole.Optimizer!.Steps, second.Optimizer!.Steps);
    }

    /// <summary>Everything that a step leaves behind, saved within an epoch and at the end of one.</summary>
    [Theory]
    [InlineData("sgd:0.01,momentum=0.9,schedule=(stepDecay:stepSize=1,factor=0.5),scheduleUnit=epoch")]
    [InlineData("sgd:0.01,schedule=(oneCycle:totalSteps=12)")]
    [InlineData("adam:0.01,accumulationSteps=2,lookaheadSteps=3,emaMomentum=0.9,emaOverwriteSteps=4,clipNorm=1")]
    [InlineData("nadam:0.01")]
    [InlineData("adafactor:0.01")]
    [InlineData("asgd:0.01,averagingStart=2")]
    [InlineData("rprop:0.01")]
    [InlineData("scheduleFreeAdamW:0.01,warmupSteps=5")]
    [InlineData("proximalGradient:0.001,regularizer=(l1:0.1),accelerated=true")]
    [InlineData("muon:0.01")]
    public void Resume_FromACheckpoint_EqualsTrainingWithoutOne(string optimizer)
    {
        foreach (var stopAt in (int[])[2, 3])
        {
            using var scratch = new TemporaryFolder();
            var options = new FitOptions { Epochs = 4, BatchSize = 3, Seed = 5, Validation = LineData() };
            var whole = Penalized(optimizer);
            whole.Fit(LineData(), options);
            var first = Penalized(optimizer);
            var stop = new LambdaCallback(stepEnds: state =>
            {
                if (state.Epoch == 2 && state.Step == stopAt)
                    state.Stop("asked");
            });
            first.Fit(LineData(), options with { Callbacks = [stop] });
            first.SaveCheckpoint(scratch.Path);
            var second = Model.Load(scratch.Path);
            Assert.Equal(first.Optimizer!.CurrentLearningRate, second.Optimizer!.CurrentLearningRate);
            second.Fit(LineData(), options with { Resume = true });

            Assert.Equal(whole.WeightsSha256, second.WeightsSha256);
            Assert.Equal(whole.Evaluate(LineData()).Loss, second.Evaluate(LineData()).Loss);
        }
    }

    [Fact]
    public void Load_CheckpointOfAnOwnLoop_KeepsEpochsAndLoweredRate()
    {
        using var scratch = new TemporaryFolder();
        var model = Penalized("sgd:0.1,schedule=(stepDecay:stepSize=1,factor=0.5),scheduleUnit=epoch");
        model.Build(new Shape(1));
        model.Optimizer!.Epochs = 2;
        var plateau = new ReduceOnPlateau(patience: 0, factor: 0.5);
        plateau.Observe(1, model.Optimizer);
        plateau.Observe(1, model.Optimizer);
        model.SaveCheckpoint(scratch.Path);

        Assert.Equal(0.1 / 8, Model.Load(scratch.Path).Optimizer!.CurrentLearningRate, 12);
    }

    /// <summary>Checkpoints from before these members were written.</summary>
    [Fact]
    public void Load_CheckpointWithoutTheLaterMembers_GoesOnWhereItWas()
    {
        using var scratch = new TemporaryFolder();
        var whole = Adaptive();
        whole.Fit(LineData(), new FitOptions { Epochs = 4, BatchSize = 3 });
        var first = Adaptive();
        first.Fit(LineData(), new FitOptions { Epochs = 2, BatchSize = 3 });
        first.SaveCheckpoint(scratch.Path);
        var file = Directory.EnumerateFiles(scratch.Path, "training.json", SearchOption.AllDirectories).Single();
        var state = System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        foreach (var member in (string[])["rateFactor", "optimizerEpochs", "optimizerNumbers"])
            Assert.True(state.Remove(member));
        File.WriteAllText(file, state.ToJsonString());
        var second = Model.Load(scratch.Path);
        Assert.Equal(2, second.Optimizer!.Epochs);
        second.Fit(LineData(), new FitOptions { Epochs = 4, BatchSize = 3, Resume = true });

        Assert.Equal(whole.WeightsSha256, second.WeightsSha256);
    }

    [Theory]
    [InlineData("\"samplesIntoEpoch\": 0", "\"samplesIntoEpoch\": -3")]
    [InlineData("\"epoch\": 1", "\"epoch\": -1")]
    [InlineData("\"optimizerSteps\": 3", "\"optimizerSteps\": -3")]
    public void Load_NegativeCountsInACheckpoint_NamesFileAndMember(string right, string wrong)
    {
        using var scratch = new TemporaryFolder();
        var model = Line();
        model.Fit(LineData(), new FitOptions { BatchSize = 3 });
        model.SaveCheckpoint(scratch.Path);
        var file = Directory.EnumerateFiles(scratch.Path, "training.json", SearchOption.AllDirectories).Single();
        var text = File.ReadAllText(file);
        Assert.Contains(right, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Contains("training.json", Assert.Throws<DataException>(() => Model.Load(scratch.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Resume_WithTheSameCallbacks_ComparesWithTheEarlierBest()
    {
        using var scratch = new TemporaryFolder();
        var (checkpoint, early) = (new ModelCheckpoint(scratch.Path), new EarlyStopping(patience: 5, restoreBest: false));
        var options = new FitOptions { Epochs = 2, BatchSize = 4, Callbacks = [checkpoint, early] };
        var model = Line();
        model.Fit(LineData(), options);
        var best = (checkpoint.SavedEpoch, early.BestEpoch);
        model.Parameters[0].Assign(Tensor.Full(model.Parameters[0].Value.Shape, 1000));
        model.Fit(LineData(), options with { Epochs = 3, Resume = true });

        Assert.Equal((2, 2), best);
        Assert.Equal(best, (checkpoint.SavedEpoch, early.BestEpoch));
        model.Fit(LineData(), options with { Epochs = 1 });
        Assert.Equal((1, 1), (checkpoint.SavedEpoch, early.BestEpoch));
    }

    private static Sequential Adaptive()
    {
        var model = new Sequential(new Dense(4, Activations.Tanh()), new Dropout(0.3), new Dense(1));
        model.Compile(new Adam(0.01), Losses.MeanSquaredError());
        return model;
    }

    private static Sequential Penalized(string optimizer)
    {
        var model = new Sequential(
            new Dense(4, Activations.Tanh()) { WeightRegularizer = Regularizers.L1(0.01, proximal: true), ActivityRegularizer = Regularizers.L2(0.01) },
            new Dropout(0.3),
            new Dense(1) { WeightRegularizer = Regularizers.L2(0.01), WeightConstraint = Constraints.MaxNorm(0.9) });
        model.Compile(Catalogue.Of().Create<Optimizer>(optimizer), Losses.MeanSquaredError());
        return model;
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("nadir-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
