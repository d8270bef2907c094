using Nadir.Figures;

namespace Nadir.Tests.Figures.Raster;

public sealed class SvgDocumentTests
{
    private const string Space = "xmlns=\"http://www.w3.org/2000/svg\"";

    [Theory]
    [InlineData("width=\"40\" height=\"30\"", 40, 30)]
    [InlineData("width=\"40.5px\" height=\"3e1\" viewBox=\"0 0 1 1\"", 40.5, 30)]
    [InlineData("viewBox=\"-5 -5 12.5, 7\"", 12.5, 7)]
    [InlineData("width=\"100%\" height=\"100%\" viewBox=\"0 0 12 7\"", 12, 7)]
    public void Read_Size_IsThatOfTheDocument(string attributes, double width, double height)
    {
        var document = SvgDocument.Read($"<?xml version=\"1.0\"?>\n<svg {Space} {attributes}><g><title>part</title></g><title>A &amp; b</title></svg>");

        Assert.Equal((width, height, "A & b"), (document.Width, document.Height, document.Title));
    }

    [Theory]
    [InlineData("", "The SVG is not well-formed XML (Root element is missing.).")]
    [InlineData("<svg " + Space + " width='4' height='3'><rect></svg>", "line 1, column 70: The SVG is not well-formed XML")]
    [InlineData("<svg width='4' height='3'/>", "An SVG begins with <svg xmlns=\"http://www.w3.org/2000/svg\">, got <svg xmlns=\"\">.")]
    [InlineData("<html/>", "An SVG begins with <svg xmlns=\"http://www.w3.org/2000/svg\">, got <html xmlns=\"\">.")]
    [InlineData("<svg " + Space + " width='4cm' height='3cm'/>", "The SVG must say its size in pixels")]
    [InlineData("<svg " + Space + " width='0' height='-3'/>", "The SVG must say its size in pixels")]
    [InlineData("<!DOCTYPE svg [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><svg " + Space + " width='4' height='3'>&e;</svg>", "The SVG is not well-formed XML (For security reasons DTD")]
    public void Read_WhatIsNoSvg_IsRefusedWithThePlace(string text, string message)
    {
        Assert.StartsWith(message, Assert.Throws<DataException>(() => SvgDocument.Read(text)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20000, 400, 2, "20000×400 at scale 2 makes 40000×800 pixels; the most is 16384 a side and 64000000 in all. Pass a scale of at most 0.81,")]
    [InlineData(6000, 5000, 2, "6000×5000 at scale 2 makes 12000×10000 pixels; the most is 16384 a side and 64000000 in all. Pass a scale of at most 1.46,")]
    [InlineData(60, 50, 17, "scale must be from 0.1 to 16, got 17.")]
    [InlineData(60, 50, double.NaN, "scale must be from 0.1 to 16, got NaN.")]
    public void Size_BeyondTheLimits_IsRefusedWithThem(double width, double height, double scale, string message)
    {
        var document = new SvgDocument("", width, height, "");

        Assert.StartsWith(message, Assert.Throws<ArgumentOutOfRangeException>(() => PixelSize.Of(document, scale)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Size_AtTheScaleOfTheMessage_IsTaken()
    {
        Assert.Equal(new PixelSize(16200, 324), PixelSize.Of(new SvgDocument("", 20000, 400, ""), 0.81));
        Assert.Equal(new PixelSize(8760, 7300), PixelSize.Of(new SvgDocument("", 6000, 5000, ""), 1.46));
        Assert.Equal(new PixelSize(1, 1), PixelSize.Of(new SvgDocument("", 2, 2, ""), 0.1));
    }
}
