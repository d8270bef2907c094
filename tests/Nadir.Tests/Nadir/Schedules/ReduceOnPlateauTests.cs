namespace Nadir.Tests.ScheduleTests;

public class ReduceOnPlateauTests
{
    /// <summary>Keras waits patience epochs and counts the last one of a rest; PyTorch waits one longer and does not.</summary>
    [Theory]
    [InlineData(Convention.Keras, new[] { 1, 1, 0.5, 0.5, 0.25, 0.25, 0.125, 0.125 })]
    [InlineData(Convention.PyTorch, new[] { 1, 1, 1, 0.5, 0.5, 0.5, 0.5, 0.25 })]
    public void Observe_NothingGained_LowersByTheConvention(Convention convention, double[] wanted)
    {
        var plateau = new ReduceOnPlateau(factor: 0.5, patience: 2, cooldown: 1, convention: convention);
        var optimizer = new Sgd(1);
        var rates = new List<double>();
        foreach (var _ in wanted)
        {
            plateau.Observe(1, optimizer);
            rates.Add(optimizer.CurrentLearningRate);
        }

        Assert.Equal(wanted, rates);
    }

    [Fact]
    public void Fit_LossThatStays_LowersTheRateWhichIsSaved()
    {
        using var folder = new Saving.ScratchFolder();
        var model = new Sequential(new Dense(1, useBias: false, weightInitializer: Initializers.Zeros()));
        model.Compile(new Sgd(0.5), Losses.MeanSquaredError());
        var zeros = Tensor.Zeros(new Shape(4, 1));
        model.Fit(zeros, zeros, epochs: 5, callbacks: [new ReduceOnPlateau(factor: 0.5, patience: 1)]);
        Assert.Equal(0.5 / 16, model.Optimizer!.CurrentLearningRate, 12);
        model.SaveCheckpoint(folder.Path);
        Assert.Equal(0.5 / 16, Model.Load(folder.Path).Optimizer!.CurrentLearningRate, 12);
    }
}
