using Nadir.Figures;

namespace Nadir.Tests.Figures;

public sealed class SvgApprovalTests
{
    [Fact]
    public void Svg_LinesWithGap_IsAsApproved() => Approval.Verify(Samples.Curves().ToSvg(), "curves.svg");

    [Fact]
    public void Svg_AutomaticTheme_CarriesTheDarkColours() =>
        Approval.Verify(Samples.Points().ToSvg(Theme.Automatic), "points-automatic.svg");

    [Fact]
    public void Svg_Bars_AreAsApproved() => Approval.Verify(Samples.Bars().ToSvg(Theme.Dark), "bars-dark.svg");

    [Fact]
    public void Svg_HeatMap_IsAsApproved() => Approval.Verify(Samples.Confusion().ToSvg(), "confusion.svg");

    [Fact]
    public void Svg_LogarithmicAxes_AreAsApproved() =>
        Approval.Verify(Samples.Logarithmic().ToSvg(), "logarithmic.svg");
}
