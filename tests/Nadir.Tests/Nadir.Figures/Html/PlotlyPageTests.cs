using System.Text.Json;
using Nadir.Figures;

namespace Nadir.Tests.Figures;

/// <summary>Pages in a real browser whose network is cut.</summary>
public sealed class PlotlyPageTests(PageBrowser browser) : IClassFixture<PageBrowser>
{
    private const string Bad = "<b>bold</b> & \"quoted\" </script> 狗";

    private static readonly (string Name, string Marks, int Count)[] Marks =
    [
        ("lines", ".scatterlayer .trace", 2),
        ("scatter", ".scatterlayer .point", 4),
        ("band", ".scatterlayer .js-fill", 1),
        ("bars", ".barlayer .bars", 2),
        ("histogram", ".barlayer .point path", 10),
        ("box", ".boxlayer .box", 2),
        ("heat-map", ".heatmaplayer image", 1),
        ("heat-map", ".heatmap-label", 8),
        ("field", ".heatmaplayer image", 1),
        ("path", ".scatterlayer .trace", 2),
        ("vectors", ".scatterlayer .trace", 1),
        ("region", ".shapelayer path", 1),
        ("rules", ".shapelayer path", 2),
        ("notes", ".annotation", 2),
        ("logarithmic", ".scatterlayer .point", 4),
        ("contour", ".scatterlayer .trace", 2),
        ("contour", ".annotation", 2),
        ("filled-contour", ".shapelayer path", 3),
        ("implicit", ".scatterlayer .trace", 2),
        ("condition", ".shapelayer path", 1),
    ];

    [Fact]
    public void Page_OfEveryFlatTrace_IsDrawnWithoutAnyRequest()
    {
        var figures = Gallery.All.Select(entry => (entry.Key, Figure: entry.Value() as Figure))
            .Where(entry => entry.Figure is { IsSpatial: false }).ToArray();
        var page = browser.Open(new FigureGrid(Bad, 4, figures.Select(entry => entry.Figure!)).ToHtml());
        page.AssertQuiet();
        Assert.Equal("4.1.2", page.Text("Plotly.version"));
        Assert.Equal(figures.Length, page.Count("figure"));
        Assert.Equal(figures.Length - 2, page.Count(".js-plotly-plot"));
        foreach (var (name, marks, count) in Marks)
        {
            var place = Array.FindIndex(figures, entry => entry.Key == name) + 1;
            Assert.Equal((name, marks, count), (name, marks, page.Count($"figure:nth-child({place}) {marks}")));
        }

        Assert.Equal(Bad, page.Text("document.querySelector('h1').textContent"));
        Assert.Equal(Bad, page.Text("document.title"));
        Assert.Equal("<b>bold</b> & \"quoted\" 狗", page.Text("document.querySelectorAll('figure:nth-child(2) .legendtext')[1].textContent"));
        Assert.Equal("狗 <script>", page.Text("document.querySelectorAll('table td')[3].textContent"));
    }

    [Fact]
    public void Page_OfContours_DrawsOurPoints()
    {
        var page = browser.Open(Gallery.Contour().ToHtml());
        Assert.Equal("[25,25]", page.Value("document.querySelector('.js-plotly-plot')._fullData.map((trace) => trace.x.length)").GetRawText());
        Assert.Equal(0.7, page.Value("document.querySelector('.js-plotly-plot')._fullData[0].x[0]").GetDouble());
    }

    [Fact]
    public void Page_OfFilledContours_DrawsLinesThatAreSeenOnTheBands()
    {
        var figure = new Figure();
        figure.AddContour((x, y) => x * x - y * y, (-2, 2), (-2, 2)).Filled = true;
        var page = browser.Open(figure.ToHtml(Theme.Light));
        var colors = page.Value("document.querySelector('.js-plotly-plot')._fullData.filter((trace) => trace.line).map((trace) => trace.line.color.replaceAll(' ', ''))").Deserialize<string[]>()!;
        Assert.All(colors, color => Assert.Contains(color, new[] { "rgba(255,255,255,0.7)", "rgba(0,0,0,0.7)" }));
        Assert.Equal(2, colors.Distinct().Count());
    }

    [Fact]
    public void Page_ColorBar_LeavesRoomForTheTools()
    {
        var figure = new Figure();
        figure.AddHeatMap(new double[,] { { 1, 2 }, { 3, 4 } });
        var page = browser.Open(figure.ToHtml());
        page.WaitFor("document.querySelector('.modebar-group') !== null && document.querySelector('.colorbar .ytick text, .colorbar text') !== null");
        Assert.True(page.Value("Math.max(...[...document.querySelectorAll('.colorbar text')].map((text) => text.getBoundingClientRect().right)) <= document.querySelector('.modebar-group').getBoundingClientRect().left").GetBoolean());
    }

    [Fact]
    public void Page_OfASurface_CanBeTurned()
    {
        var page = browser.Open(Gallery.Surface().ToHtml());
        page.AssertQuiet();
        page.WaitFor("document.querySelector('.js-plotly-plot .gl-container canvas') !== null");
        Assert.Equal("[\"surface\",\"scatter3d\",\"scatter3d\"]", page.Value("document.querySelector('.js-plotly-plot')._fullData.map((trace) => trace.type)").GetRawText());
        Assert.Equal("turntable", page.Text("document.querySelector('.js-plotly-plot')._fullLayout.scene.dragmode"));
        var before = page.Screenshot();
        page.Value("Plotly.relayout(document.querySelector('.js-plotly-plot'), { 'scene.camera.eye': { x: 2, y: 1, z: 1 } }).then(() => 0)");
        page.Value("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(0))))");
        Assert.NotEqual(before, page.Screenshot());
        page.AssertQuiet();
    }

    [Fact]
    public void Page_OfASurfaceWithMeshAndFloor_DrawsBoth()
    {
        var figure = Gallery.Surface();
        var surface = (SurfaceTrace)figure.Traces[0];
        (surface.ShowMesh, surface.ShowFloorContours) = (true, true);
        var page = browser.Open(figure.ToHtml());
        page.AssertQuiet();
        const string Data = "document.querySelector('.js-plotly-plot')._fullData";
        Assert.Equal(2 * 7 * 9 + 7 + 9, page.Value($"{Data}[1].x.length").GetInt32());
        Assert.True(page.Value($"{Data}.slice(2, -2).every((line) => line.z.every((z) => z === 0)) && {Data}.length > 6").GetBoolean());
    }

    [Fact]
    public void Page_OfAnAnimation_PlaysAndSlides()
    {
        var page = browser.Open(Gallery.Animation().ToHtml());
        const string Length = "document.querySelector('.js-plotly-plot')._fullData[1].x.length";
        Assert.Equal((3, 4), (page.Value("Number(document.body.dataset.frame)").GetInt32(), page.Value(Length).GetInt32()));
        page.Value($"window.seen = []; new MutationObserver(() => seen.push([document.body.dataset.frame, {Length}])).observe(document.body, {{ attributes: true }}); 0");
        page.Value("document.querySelector('.player button').click()");
        Assert.Equal("Pause", page.Text("document.querySelector('.player button').textContent"));
        page.WaitFor("document.body.dataset.frame === '3' && document.querySelector('.player button').textContent === 'Play'");
        Assert.Equal("[[\"0\",1],[\"1\",2],[\"2\",3],[\"3\",4]]", page.Value("seen").GetRawText());
        page.Value("const slider = document.querySelector('.player input'); slider.value = 1; slider.dispatchEvent(new Event('input'))");
        page.WaitFor($"document.body.dataset.frame === '1' && {Length} === 2");
        Assert.Equal("step 2", page.Text("document.querySelector('.player output').textContent"));
        page.AssertQuiet();
    }

    [Fact]
    public void Page_FollowsTheSystemsTheme_UnlessOneIsAsked()
    {
        const string Ground = "document.querySelector('.js-plotly-plot')._fullLayout.paper_bgcolor";
        var page = browser.Open(Gallery.Band().ToHtml(), dark: true);
        Assert.Equal("#14181f", page.Text(Ground));
        Assert.Equal("rgba(86,180,233,0.22)", page.Text("document.querySelector('.js-plotly-plot').data[0].fillcolor"));
        page.Prefer(dark: false);
        page.WaitFor($"{Ground} === '#ffffff'");
        Assert.Equal("rgb(255, 255, 255)", page.Text("getComputedStyle(document.body).backgroundColor"));
        Assert.Equal("#ffffff", browser.Open(Gallery.Band().ToHtml(Theme.Light), dark: true).Text(Ground));
    }

    [Fact]
    public void Page_OfAGridWithSharedAxes_ZoomsTogether()
    {
        var (one, two) = (new Figure("one"), new Figure("two"));
        one.AddLine([0, 1], [0, 1]);
        two.AddLine([0, 5], [0, 1]);
        var page = browser.Open(new FigureGrid("both", 2, one, two) { ShareX = true }.ToHtml());
        const string Ranges = "[...document.querySelectorAll('.js-plotly-plot')].map((plot) => plot._fullLayout.xaxis.range)";
        var ranges = page.Value(Ranges);
        Assert.Equal(ranges[0].GetRawText(), ranges[1].GetRawText());
        page.Value("Plotly.relayout(document.querySelector('.js-plotly-plot'), { 'xaxis.range': [1, 2] }).then(() => 0)");
        page.WaitFor($"JSON.stringify({Ranges}) === '[[1,2],[1,2]]'");
    }

    [Fact]
    public void Page_WithoutScripts_ShowsTheSvg()
    {
        var page = browser.Open(Gallery.Lines().ToHtml(), scripts: false);
        page.WaitFor("document.querySelector('noscript svg') !== null");
        Assert.True(page.Value("document.querySelector('noscript svg').getBoundingClientRect().width > 300").GetBoolean());
    }

    [Fact]
    public void Page_BuiltWithoutPlotly_ShowsStillPictures()
    {
        var writer = new StringWriter();
        HtmlPage.Write(writer, Gallery.Animation(), Theme.Automatic, withPlotly: false);
        var page = browser.Open(writer.ToString());
        page.AssertQuiet();
        Assert.Equal(1, page.Count(".plot > svg"));
        Assert.Equal("undefined", page.Text("typeof Plotly"));
    }
}
