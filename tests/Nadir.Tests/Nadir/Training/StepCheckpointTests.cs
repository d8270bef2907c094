using Nadir.Tests.Saving;
using static Nadir.Tests.Training.FitEdgeTests;

namespace Nadir.Tests.Training;

/// <summary>A checkpoint written between any two steps is one that training goes on from.</summary>
public sealed class StepCheckpointTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    [Theory]
    [InlineData("memory", 3)]
    [InlineData("memory", 4)]
    [InlineData("stream", 3)]
    [InlineData("stream", 4)]
    [InlineData("unknown", 3)]
    [InlineData("endless", 3)]
    [InlineData("endless", 5)]
    public void Resume_FromACheckpointAfterAStep_EqualsTrainingWithoutOne(string kind, int step)
    {
        var (whole, steps) = (Network(), 0);
        var saves = new LambdaCallback(stepEnds: state =>
        {
            if (++steps == step)
                state.Model.SaveCheckpoint(scratch["model"]);
        });
        Fit(whole, kind, new FitOptions { Epochs = 3, BatchSize = 3, Seed = 5, Callbacks = [saves] });
        var parts = Model.Load(scratch["model"]);
        Fit(parts, kind, new FitOptions { Epochs = 3, BatchSize = 3, Seed = 5, Resume = true });

        Assert.Equal(whole.WeightsSha256, parts.WeightsSha256);
        Assert.Equal(whole.Position, parts.Position);
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("unknown")]
    public void Resume_AfterAValidationThatFailed_EqualsTrainingWithoutOne(string kind)
    {
        var (whole, parts) = (Network(), Network());
        var options = new FitOptions { Epochs = 3, BatchSize = 3, Seed = 5 };
        Fit(whole, kind, options);
        Assert.Throws<DataException>(() => Fit(parts, kind, options with { ValidationBatches = Dataset.From(LineData()).Batch(2).Take(0) }));
        Fit(parts, kind, options with { Resume = true });

        Assert.Equal(whole.WeightsSha256, parts.WeightsSha256);
    }

    public void Dispose() => scratch.Dispose();

    private static void Fit(Model model, string kind, FitOptions options)
    {
        var batches = Dataset.From(LineData()).Shuffle(8, 3).Batch(3);
        if (kind == "memory")
            model.Fit(LineData(), options);
        else if (kind == "stream")
            model.Fit(batches, options);
        else if (kind == "unknown")
            model.Fit(batches.Where(_ => true), options);
        else
            model.Fit(batches.Repeat(), options with { StepsPerEpoch = 3 });
    }

    private static Sequential Network()
    {
        var model = new Sequential(new Dense(4, Activations.Tanh()), new Dropout(0.3), new Dense(1));
        model.Compile(new Adam(0.05), Losses.MeanSquaredError());
        return model;
    }
}
