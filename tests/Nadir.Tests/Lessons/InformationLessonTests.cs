namespace Nadir.Tests.Lessons;

public sealed class InformationLessonTests
{
    /// <summary>−ln p and −Σ p·ln p with a pocket calculator; the divergences by scipy.stats.entropy.</summary>
    [Fact]
    public void TwoShooters_TellTheNewsOfEachShot()
    {
        var lines = SampleTests.Run("05-two-shooters.cs").Split('\n');

        Assert.Equal("a hit of the poor shooter is news of 2.302585 nat, one of the good shooter of 0.001001", lines[0]);
        Assert.Equal("a shot of the poor shooter brings 0.325083 nat = 0.468996 bit", lines[1]);
        Assert.Equal("a shot of the good shooter brings 0.007907 nat = 0.011408 bit", lines[2]);
        Assert.Equal("believing   0.1: cross-entropy 0.325083 = entropy 0.325083 + divergence 0.000000", lines[3]);
        Assert.Equal("believing   0.2: cross-entropy 0.361773 = entropy 0.325083 + divergence 0.036690", lines[4]);
        Assert.Equal("believing   0.5: cross-entropy 0.693147 = entropy 0.325083 + divergence 0.368064", lines[5]);
        Assert.Equal("believing 0.999: cross-entropy 6.217080 = entropy 0.325083 + divergence 5.891997", lines[6]);
    }
}
