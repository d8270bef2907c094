using System.Text.Json;
using System.Text.RegularExpressions;
using Nadir.Figures;

namespace Nadir.Tests.Figures;

public sealed class HtmlPageTests
{
    [Theory]
    [MemberData(nameof(FigureJsonTests.Names), MemberType = typeof(FigureJsonTests))]
    public void Html_OfAnyDrawing_HoldsItAllInOneFile(string name)
    {
        var html = Gallery.All[name]().ToHtml();
        Assert.StartsWith("<!DOCTYPE html>", html, StringComparison.Ordinal);
        Assert.EndsWith("</html>\n", html, StringComparison.Ordinal);
        var own = WithoutPlotly(html);
        Assert.DoesNotMatch("(src|href)=\"(?!data:)", own);
        Assert.DoesNotMatch("url\\(", own);
        Assert.Single(Regex.Matches(own, "<noscript>"));
        Assert.Contains("<svg", own[own.IndexOf("<noscript>", StringComparison.Ordinal)..], StringComparison.Ordinal);
        using var data = JsonDocument.Parse(DataOf(html));
        Assert.NotEmpty(data.RootElement.GetProperty("cells").EnumerateArray());
    }

    [Theory]
    [InlineData("table")]
    [InlineData("images")]
    public void Html_WithoutAPlot_IsSmall(string name) => Assert.InRange(Gallery.All[name]().ToHtml().Length, 1000, 20_000);

    [Fact]
    public void Html_TextsThatEndElements_StayText()
    {
        const string Bad = "</script><script>alert(1)</script><!-- </title></noscript> \" ' &amp;";
        var figure = new Figure(Bad)
        {
            Subtitle = Bad,
            Description = Bad,
            XAxis = { Title = Bad },
            Metadata = new FigureMetadata(Bad, 1, Bad),
        };
        figure.AddLine([1, 2], [1, 2], Bad);
        figure.Annotate(Bad, 1, 1);
        var own = WithoutPlotly(figure.ToHtml());
        Assert.DoesNotContain("<script>alert", own, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(own, "</script>"));
        Assert.Single(Regex.Matches(own, "</noscript>"));
        Assert.Single(Regex.Matches(own, "</title>(?!</|\\n<desc)"));
    }

    [Fact]
    public void Html_Metadata_IsInThePage()
    {
        var html = WithoutPlotly(Gallery.Lines().ToHtml());
        Assert.Contains("<meta name=\"nadir-command\" content=\"nadir train --data &quot;moons&quot;\">", html, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"nadir-seed\" content=\"7\">", html, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"generator\" content=\"Nadir 0.1.0\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_OfAnAnimation_WritesEqualTracesOnce()
    {
        using var data = JsonDocument.Parse(DataOf(Gallery.Animation().ToHtml()));
        Assert.Equal(4, data.RootElement.GetProperty("pictures").GetArrayLength());
        Assert.Equal(5, data.RootElement.GetProperty("traces").GetArrayLength());
        Assert.Equal(["step 1", "step 2", "step 3", "step 4"], data.RootElement.GetProperty("frames").EnumerateArray().Select(name => name.GetString()));
    }

    [Fact]
    public void Html_BuiltWithoutPlotly_HoldsStillPicturesAndSaysSo()
    {
        var writer = new StringWriter();
        HtmlPage.Write(writer, Gallery.Grid(), Theme.Light, withPlotly: false);
        var html = writer.ToString();
        Assert.InRange(html.Length, 1000, 200_000);
        Assert.Contains("built without Plotly", html, StringComparison.Ordinal);
        using var data = JsonDocument.Parse(DataOf(html));
        Assert.Equal(4, data.RootElement.GetProperty("pictures").EnumerateArray().Count(picture => picture.TryGetProperty("html", out _)));
    }

    [Fact]
    public void Html_SameDrawing_SameBytes() => Assert.Equal(Gallery.Grid().ToHtml(), Gallery.Grid().ToHtml());

    [Fact]
    public void Html_Numbers_AreExact()
    {
        double[] values = [0.1, 1e-300, double.NaN, double.PositiveInfinity, -0.0];
        var bytes = Convert.FromBase64String(PlotlyNumbers.Of(values)["bdata"]!.GetValue<string>());
        Assert.Equal([0.1, 1e-300, double.NaN, double.NaN, -0.0], Enumerable.Range(0, 5).Select(i => BitConverter.ToDouble(bytes, 8 * i)));
    }

    [Theory]
    [InlineData("plain < & > \"q\"", "plain &lt; &amp; &gt; \"q\"")]
    [InlineData("$x^2$ and $\\lambda_1$", "<i>x</i><sup>2</sup> and <i>λ</i><sub>1</sub>")]
    [InlineData("one\ntwo", "one<br>two")]
    public void HtmlText_Mathematics_IsRaisedAndLowered(string text, string html) => Assert.Equal(html, HtmlText.Of(text));

    private static string DataOf(string html)
    {
        const string Start = "id=\"drawing\">";
        var at = html.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        return html[at..html.IndexOf("</script>", at, StringComparison.Ordinal)];
    }

    // Its script stands alone in the head.
    private static string WithoutPlotly(string html)
    {
        var start = html.IndexOf("<script>\n", StringComparison.Ordinal);
        var head = html.IndexOf("</head>", StringComparison.Ordinal);
        return start > 0 && start < head ? html[..start] + html[head..] : html;
    }
}
