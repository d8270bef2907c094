namespace Nadir.Tests.Lanes;

public sealed class IntervalTests
{
    [Fact]
    public void Interval_Written_ShowsItsEnds()
    {
        Assert.Equal("(−∞, ∞)", Interval.All.ToString());
        Assert.Equal("[−0.5, ∞)", Interval.From(-0.5).ToString());
        Assert.Equal("(0, 1]", new Interval(0, 1, HasHigh: true).ToString());
        Assert.Equal("[0, 1]", Interval.Closed(0, 1).ToString());
    }

    [Fact]
    public void Interval_Contains_ItsEndsWhereItHasThem()
    {
        Assert.True(Interval.Closed(0, 1).Contains(0));
        Assert.True(Interval.Closed(0, 1).Contains(1));
        Assert.False(Interval.Above(0).Contains(0));
        Assert.True(Interval.Above(0).Contains(double.Epsilon));
        Assert.False(new Interval(0, 1).Contains(1));
        Assert.False(Interval.All.Contains(double.NaN));
    }
}
