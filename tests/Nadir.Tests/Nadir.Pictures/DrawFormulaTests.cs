using Nadir.Expressions;
using Nadir.Figures;
using Nadir.Pictures;

namespace Nadir.Tests.Pictures;

/// <summary>Formulas as they are typed, and what their pictures show.</summary>
public sealed class DrawFormulaTests
{
    [Fact]
    public void Curves_OneWithAPoleAndOneWithout_ShowAllOfTheOther()
    {
        var figure = Draw.Curves([Formula.Parse("1/x"), Formula.Parse("x^2")]);

        Assert.InRange(figure.YAxis.Maximum!.Value, 25, 30);
        Assert.InRange(figure.YAxis.Minimum!.Value, -15, -1);
    }

    [Fact]
    public void Field_OfAFormula_PointsDownItsSlope()
    {
        var arrows = Draw.Field("x^2 + 3*y").Traces.OfType<VectorFieldTrace>().Single();

        Assert.All(arrows.X.Zip(arrows.U), pair => Assert.Equal(-2 * pair.First, pair.Second, 1e-12));
        Assert.All(arrows.V, part => Assert.Equal(-3, part, 1e-12));
    }

    [Fact]
    public void Curve_OfANameDefined_DrawsWhatDefinesIt()
    {
        var figure = Draw.Curve("y = |x|");

        Assert.Equal(@"$y = \left|x\right|$", figure.Title);
        Assert.Equal("y", figure.YAxis.Title);
        Assert.Equal(Draw.Curve("|x|").Traces[0] is LineTrace line ? line.Y : [], ((LineTrace)figure.Traces[0]).Y);
        Assert.Equal("z", Draw.Surface("z = x*y").ZAxis.Title);
        Assert.Contains("Draw.Implicit", Assert.Throws<ArgumentException>(() => Draw.Curve("x^2 = 1")).Message, StringComparison.Ordinal);
        Assert.Contains("Draw.Implicit", Assert.Throws<ArgumentException>(() => Draw.Curve("x = x^2")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Curve_OfAParameterWithoutValue_AsksForItsValue() =>
        Assert.Contains("With(\"a\", 1)", Assert.Throws<ArgumentException>(() => Draw.Curve("a*x")).Message, StringComparison.Ordinal);
}
