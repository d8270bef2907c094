using Nadir.Figures;
using Nadir.Pictures;

namespace Nadir.Tests.Pictures;

/// <summary>What <c>describe</c> draws of an entry.</summary>
public sealed class EntryPictureTests
{
    /// <summary>The last number is the step from which on nothing changes.</summary>
    [Theory]
    [InlineData("stepDecay:stepSize=1000", 1000)]
    [InlineData("piecewiseConstant:boundaries=[1000,2000],values=[0.1,0.01,0.001]", 2000)]
    [InlineData("multiStep:milestones=[30,800]", 800)]
    [InlineData("constant:factor=0.5,steps=500", 500)]
    [InlineData("cosineDecay:decaySteps=40", 40)]
    [InlineData("warmUp:steps=700", 700)]
    public void Schedule_WithAChange_IsDrawnAsFarAsIt(string spec, double change)
    {
        var line = Line("schedule", spec);
        Assert.True(line.Y.Max() - line.Y.Min() > 0.4 * line.Y.Max());
        Assert.InRange(line.X[^1], change, Math.Max(100, 16 * change));
    }

    [Theory]
    [InlineData("regularizer", "l1L2:l1=0.5,l2=0.25", 0, 0.5 * 2 + 0.25 * 4)]
    [InlineData("activation", "relu", 0, 0)]
    [InlineData("loss", "huber:delta=2", 0, 2 * (3 - 1))]
    public void Function_AtItsLeftEnd_HasItsValue(string kind, string spec, int trace, double value) =>
        Assert.Equal(value, Line(kind, spec, trace).Y[0], 9);

    [Theory]
    [InlineData("optimizer", "adam")]
    [InlineData("activation", "softmax")]
    [InlineData("loss", "ctc")]
    public void Entry_OfMoreThanOneNumber_HasNone(string kind, string spec) =>
        Assert.Null(EntryPicture.Of(Catalogue.Of(), kind, Spec.Parse(spec)));

    [Theory]
    [InlineData("activation", "formula:expression=x + sin(x)^2", "x + sin(x)^2")]
    [InlineData("schedule", "warmUp:steps=500,then=(cosineDecay:decaySteps=900)", "Warm up (steps 500, then cosine decay (decaySteps 900))")]
    [InlineData("loss", "huber:delta=2", "Huber (delta 2)")]
    public void Title_SaysWhatIsNotTheDefault(string kind, string spec, string title) =>
        Assert.Equal(title, EntryTitle.Of((ICatalogueItem)Catalogue.Of().Create(kind, Spec.Parse(spec))));

    private static LineTrace Line(string kind, string spec, int trace = 0) =>
        (LineTrace)EntryPicture.Of(Catalogue.Of(), kind, Spec.Parse(spec))!.Traces[trace];
}
