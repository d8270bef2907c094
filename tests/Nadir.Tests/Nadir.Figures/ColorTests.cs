using Nadir.Figures;

namespace Nadir.Tests.Figures;

public sealed class ColorTests
{
    [Fact]
    public void Viridis_EndsAndOrder_AreThoseOfTheOriginal()
    {
        Assert.Equal("#440154", Colormap.Viridis.At(0).ToString());
        Assert.Equal("#fde725", Colormap.Viridis.At(1).ToString());
        Assert.Equal(Colormap.Viridis.At(0), Colormap.Viridis.At(-5));
        Assert.Equal(Colormap.Viridis.At(1), Colormap.Viridis.At(5));
        var lightness = Enumerable.Range(0, 101).Select(i => Colormap.Viridis.At(i / 100.0).Luminance).ToArray();
        Assert.All(lightness.Zip(lightness.Skip(1)), pair => Assert.True(pair.First < pair.Second));
    }

    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#777777", "#ffffff", 4.48)]
    public void Contrast_KnownPairs_AreThoseOfWcag(string first, string second, double expected) =>
        Assert.Equal(expected, Color.Parse(first).ContrastWith(Color.Parse(second)), 0.01);

    [Theory]
    [InlineData("")]
    [InlineData("red")]
    [InlineData("#12345g")]
    [InlineData("#1234567")]
    public void Color_OtherSpelling_IsRefused(string text) =>
        Assert.Throws<ArgumentException>(() => Color.Parse(text));

    [Fact]
    public void HeatMap_Ink_ReadsOnEveryColour()
    {
        var figure = new Figure();
        var map = figure.AddHeatMap(new double[,] { { 0, 0.25, 0.5, 0.75, 1 } });
        var scale = new ColorScale(map);
        for (var value = 0.0; value <= 1; value += 0.01)
            Assert.InRange(scale.ColorOf(value).ContrastWith(scale.InkOn(value).Color), 4.5, 21);
    }

    [Fact]
    public void Themes_TextAndSeries_StandOutFromTheBackground()
    {
        foreach (var theme in (Theme[])[Theme.Light, Theme.Dark])
        {
            Assert.InRange(theme.Text.Color.ContrastWith(theme.Background.Color), 7, 21);
            Assert.InRange(theme.Muted.Color.ContrastWith(theme.Background.Color), 4.5, 21);
            for (var i = 0; i < 8; i++)
                Assert.InRange(theme.Series(i).Color.ContrastWith(theme.Background.Color), 2, 21);
        }
    }
}
