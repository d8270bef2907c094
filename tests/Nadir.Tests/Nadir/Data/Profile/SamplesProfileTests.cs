namespace Nadir.Tests.Data.Profile;

public sealed class SamplesProfileTests
{
    [Fact]
    public void Samples_OfClasses_AreMeasured()
    {
        var inputs = Tensor.From(new float[] { 0, 1, 0, 3, 0, 1 }, new Shape(3, 2));
        var profile = SamplesProfile.Of(new Samples(inputs, Tensor.From(new long[] { 1, 0, 1 }), ["no", "yes", "never"]));

        Assert.Equal((3, new Shape(2), 0.0, 3.0), (profile.Count, profile.InputShape, profile.Least, profile.Largest));
        Assert.Equal(5 / 6.0, profile.Mean, 1e-12);
        Assert.Equal(Math.Sqrt((11 / 6.0) - (25 / 36.0)), profile.Deviation, 1e-12);
        Assert.Equal((1, 1, 0L), (profile.ConstantInputs, profile.Duplicates, profile.NotFinite));
        Assert.Equal([new ClassCount("no", 1), new ClassCount("yes", 2), new ClassCount("never", 0)], profile.Classes!);
        Assert.Contains("1 sample repeats an earlier one; copies in both training and test data flatter the result", profile.Warnings);
        Assert.Contains("class 'never' has 0 samples; a stratified split needs 2 or more", profile.Warnings);
    }

    [Fact]
    public void Samples_NotFiniteAndLarge_AreSaid()
    {
        var inputs = Tensor.From(new float[] { 0, float.NaN, 255, float.PositiveInfinity }, new Shape(2, 2));
        var profile = SamplesProfile.Of(new Samples(inputs, Tensor.From(new float[] { 1, 2 })));

        Assert.Equal(2, profile.NotFinite);
        Assert.Null(profile.Classes);
        Assert.Equal(["2 numbers are missing or infinite; impute or drop them", "inputs reach from 0 to 255; scale them to sizes near 1"], profile.Warnings);
    }

    [Fact]
    public void Samples_AllTheSame_AreSaid()
    {
        var profile = SamplesProfile.Of(new Samples(Tensor.Ones(new Shape(4, 3)), Tensor.From(new long[] { 0, 0, 0, 0 })));

        Assert.Equal(["every sample is the same", "every sample is '0'; two classes are needed to learn them apart"], profile.Warnings);
    }

    [Fact]
    public void Samples_None_AreRefused() => Assert.Throws<ArgumentException>(
        () => SamplesProfile.Of(new Samples(Tensor.Zeros(new Shape(0, 3)), Tensor.Zeros(new Shape(0)))));
}
