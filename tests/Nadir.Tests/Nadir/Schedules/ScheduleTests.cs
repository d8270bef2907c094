namespace Nadir.Tests.ScheduleTests;

/// <summary>What golden files do not reach; numbers worked out by hand from each formula.</summary>
public class ScheduleTests
{
    [Fact]
    public void Noam_AtItsPeak_IsTheRootOfWidthTimesWarmUp()
    {
        var schedule = Schedules.Noam(512, 4000);
        Assert.Equal(1 / Math.Sqrt(512 * 4000), schedule.Rate(1, 3999), 15);
        Assert.Equal(1 / Math.Sqrt(512) / Math.Pow(4000, 1.5), schedule.Rate(1, 0), 15);
        Assert.Equal(1 / Math.Sqrt(512 * 16000), schedule.Rate(1, 15999), 15);
    }

    [Fact]
    public void WarmUp_ThenCosine_RisesAndFallsFromItsOwnStart()
    {
        var schedule = Schedules.WarmUp(4, 0, Schedules.CosineDecay(10));
        Assert.Equal([0, 0.025, 0.05, 0.075, 0.1], Enumerable.Range(0, 5).Select(step => Math.Round(schedule.Rate(0.1, step), 15)));
        Assert.Equal(0.05, schedule.Rate(0.1, 9), 15);
        Assert.Equal(0, schedule.Rate(0.1, 14), 15);
        Assert.Equal(0, schedule.Rate(0.1, 1000), 15);
    }

    [Fact]
    public void CosineRestarts_WithKerasFactors_StretchesAndLowers()
    {
        var schedule = Schedules.CosineRestarts(10, 2, 0.5, alpha: 0.1);
        Assert.Equal(1, schedule.Rate(1, 0), 15);
        Assert.Equal(0.5, schedule.Rate(1, 10), 15);
        Assert.Equal(0.05 + (0.45 * 0.5), schedule.Rate(1, 20), 15);
        Assert.Equal(0.25, schedule.Rate(1, 30), 15);
    }

    [Fact]
    public void Constant_ForSomeSteps_EndsThen()
    {
        Assert.Equal([0.05, 0.05, 0.1], new long[] { 0, 1, 2 }.Select(step => Schedules.Constant(0.5, 2).Rate(0.1, step)));
        Assert.Equal(0.05, Schedules.Constant(0.5).Rate(0.1, long.MaxValue));
    }

    [Fact]
    public void Sequential_OfText_IsReadAndWritten()
    {
        var schedule = Catalogue.Of().Create<Schedule>("sequential:schedules=[(linear:startFactor=0.1,steps=5),(cosineDecay:20)],milestones=[5]");
        Assert.Equal(0.01, schedule.Rate(0.1, 0), 15);
        Assert.Equal(0.05, schedule.Rate(0.1, 15), 15);
        var again = Catalogue.Of().Create<Schedule>(Catalogue.Of().SpecOf(schedule).ToString());
        Assert.Equal(Enumerable.Range(0, 40).Select(step => schedule.Rate(1, step)), Enumerable.Range(0, 40).Select(step => again.Rate(1, step)));
    }

    [Fact]
    public void OneCycle_InSgd_DrivesTheMomentum()
    {
        var optimizer = new Sgd(1, momentum: 0.5) { Schedule = Schedules.OneCycle(4, 0.5, Annealing.Linear, 2, 2, baseMomentum: 0.25, maximumMomentum: 0.75) };
        var weight = new Parameter("w", Tensor.From([0.0]));
        var (velocity, position) = (0.0, 0.0);
        foreach (var (rate, momentum) in new[] { (0.5, 0.75), (1, 0.25), (0.625, 0.5), (0.25, 0.75) })
        {
            (weight.Value - 1).Square().Sum().Backward();
            Assert.Equal(rate, optimizer.CurrentLearningRate, 12);
            optimizer.Step([weight]);
            velocity = (momentum * velocity) - (rate * 2 * (position - 1));
            position += velocity;
            Assert.Equal(position, weight.Value.ToDouble(), 12);
        }
    }

    [Fact]
    public void Rate_OfANegativeStep_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Schedules.StepDecay(3).Rate(1, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Schedules.Cyclic(1).Momentum(0.9, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Sgd().Epochs = -1);
    }

    [Theory]
    [InlineData("multiStep:milestones=[5,3]", "rising")]
    [InlineData("multiStep:milestones=[]", "at least one")]
    [InlineData("multiStep:milestones=[-1]", "from 0 on")]
    [InlineData("piecewiseConstant:boundaries=[1,2],values=[0.1,0.2]", "one more")]
    [InlineData("piecewiseConstant:boundaries=[1],values=[0.1,0]", "above 0")]
    [InlineData("sequential:schedules=[(constant)],milestones=[1]", "one fewer")]
    [InlineData("oneCycle:totalSteps=10,riseShare=0.6,threePhase=true", "0.5")]
    [InlineData("oneCycle:totalSteps=1", "2 or above")]
    [InlineData("cosineRestarts:firstDecaySteps=10,periodFactor=0.5", "1 or above")]
    [InlineData("stepDecay", "stepSize")]
    [InlineData("stepDecay:stepSize=0", "above 0")]
    [InlineData("cyclic:maximum=0.1,shape=square", "triangular")]
    public void Schedule_BadArguments_AreRefusedWithTheRule(string text, string words) =>
        Assert.Contains(words, Assert.ThrowsAny<ArgumentException>(() => Catalogue.Of().Create<Schedule>(text)).Message);
}
