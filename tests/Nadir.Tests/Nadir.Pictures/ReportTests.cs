using System.Xml.Linq;
using Nadir.Pictures;
using Nadir.Tests.Figures;

namespace Nadir.Tests.Pictures;

/// <summary>The report as a page: complete, safe, readable by everyone.</summary>
public sealed class ReportTests
{
    private static readonly string[] HostileNames = ["<script>alert(1)</script>", "\" onerror=\"x", "a & b '中文' \u202e\u0001\ud800"];

    [Fact]
    public void Html_OfATinyRun_ReadsAsApproved()
    {
        using var run = new TinyRun();

        Approval.Verify(PageText.Of(PageText.Parse(Html(run))), "tiny-report.txt");
    }

    [Fact]
    public void Write_PutsTheReportIntoTheRunsFolder()
    {
        using var run = new TinyRun();

        var path = Report.Write(run.Folder, TinyRun.Through(new Shape(3)), TinyRun.Classes(), "test");

        Assert.Equal(run.Folder.ReportPath, path);
        Assert.Equal(Html(run), File.ReadAllText(path));
    }

    [Fact]
    public void Html_LoadsNothingAndRunsNothing()
    {
        using var run = new TinyRun(classNames: HostileNames, command: "<img src=https://example.org/x onerror=y>");
        var data = new Samples(Tensor.Zeros(new Shape(2, 1, 8, 8)), Tensor.From(new long[] { 0, 2 }));
        var model = new Sequential(new Flatten(), new Dense(3));
        model.Build(data.InputShape);

        var page = PageText.Parse(Report.Html(run.Folder, model, data, "test"));

        Assert.StartsWith("default-src 'none'", page.All("meta").Single(meta => meta.Attribute("http-equiv") is not null).Attribute("content")!.Value, StringComparison.Ordinal);
        string[] forbidden = ["script", "link", "iframe", "object", "embed", "base", "form"];
        Assert.DoesNotContain(page.Descendants(), element => forbidden.Contains(element.Name.LocalName));
        var attributes = page.Descendants().Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).ToList();
        Assert.DoesNotContain(attributes, attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        Assert.All(
            attributes.Where(attribute => attribute.Name.LocalName is "src" or "href"),
            attribute => Assert.Matches("^(#[a-z]+|data:image/png;base64,[A-Za-z0-9+/=]+)$", attribute.Value));
        Assert.Equal(2, page.All("li").Count(item => item.Attribute("class")?.Value.StartsWith("card", StringComparison.Ordinal) == true && item.Parent!.Parent!.Attribute("id")!.Value == "samples"));
        Assert.All(page.All("style"), style => Assert.DoesNotContain("url(", style.Value, StringComparison.Ordinal));
        Assert.All(page.All("style"), style => Assert.DoesNotContain("@import", style.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Html_HostileNames_StayText()
    {
        using var run = new TinyRun(classNames: HostileNames);

        var page = PageText.Parse(Html(run));

        var names = page.All("bdi").Select(name => name.Value).ToHashSet();
        Assert.Contains(HostileNames[0], names);
        Assert.Contains(HostileNames[1], names);
        Assert.Contains("a & b '中文' \u202e\ufffd\ufffd", names);
    }

    [Fact]
    public void Html_IsOutlinedForReadersWithoutSight()
    {
        using var run = new TinyRun();

        var page = PageText.Parse(Html(run));

        Assert.Single(page.All("h1"));
        Assert.Equal("en", page.Root!.Attribute("lang")!.Value);
        var ids = page.Descendants().Attributes("id").Select(id => id.Value).ToList();
        Assert.Distinct(ids);
        Assert.All(page.All("section"), section => Assert.Equal("h2", section.Elements().First().Name.LocalName));
        Assert.All(page.All("section"), section => Assert.Contains(section.Attribute("aria-labelledby")!.Value, ids));
        Assert.All(page.All("a"), link => Assert.Contains(link.Attribute("href")!.Value[1..], ids));
        Assert.Equal(page.All("section").Count(), page.All("nav").Single().Elements().Count());
        Assert.All(page.All("img"), image => Assert.NotEqual("", image.Attribute("alt")!.Value));
        Assert.All(page.All("table"), table => Assert.Contains(table.Elements(), child => child.Name.LocalName == "caption"));
        Assert.All(page.All("th"), head => Assert.Contains(head.Attribute("scope")!.Value, new[] { "row", "col", "colgroup" }));
        Assert.All(page.All("svg"), svg => Assert.True(svg.Attribute("aria-label") is not null || svg.Attribute("aria-hidden") is not null || svg.Ancestors().Any(outer => outer.Name.LocalName == "svg")));
    }

    [Fact]
    public void Html_SameRun_SameBytes()
    {
        using var run = new TinyRun();

        Assert.Equal(Html(run), Html(run));
        Assert.Equal(Html(run), Report.Html(RunFolder.Open(run.Folder.Path), TinyRun.Through(new Shape(3)), TinyRun.Classes(), "test"));
    }

    private static string Html(TinyRun run) => Report.Html(run.Folder, TinyRun.Through(new Shape(3)), TinyRun.Classes(), "test");
}
