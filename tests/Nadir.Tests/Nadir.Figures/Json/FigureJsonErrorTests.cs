using Nadir.Figures;

namespace Nadir.Tests.Figures;

public sealed class FigureJsonErrorTests
{
    [Theory]
    [InlineData("", "line 1, column 1", "not valid JSON")]
    [InlineData("[]", "$", "expected an object")]
    [InlineData("""{"kind": "figure"}""", "$", "\"format\" is missing")]
    [InlineData("""{"format": "nadir-model/1"}""", "$.format", "this is a nadir-model, expected a nadir-figure")]
    [InlineData("""{"format": "nadir-figure/2", "kind": "figure"}""", "$.format", "newer")]
    [InlineData("""{"format": "nadir-figure/1", "kind": "poster"}""", "$.kind", "\"poster\" is not known here, expected one of figure, grid, animation")]
    [InlineData("""{"format": "nadir-figure/1", "kind": "figure", "title": "a", "title": "b"}""", "line 1, column 62", "\"title\" appears twice")]
    [InlineData("""{"format": "nadir-figure/1", "kind": "figure", "colour": 1}""", "$.colour", "\"colour\" is not known here")]
    [InlineData("""{"format": "nadir-figure/1", "kind": "figure", "width": 3}""", "$", "80 to 20000 pixels, got 3")]
    [InlineData("""{"format": "nadir-figure/1", "kind": "figure", "camera": {"elevation": 91}}""", "$.camera", "−90 to 90 degrees, got 91")]
    [InlineData("""{"format": "nadir-figure/1", "kind": "figure", "xAxis": {"scale": "squared"}}""", "$.xAxis.scale", "expected one of linear, logarithmic")]
    [InlineData("""{"format": "nadir-figure/1", "kind": "grid", "columns": 0, "figures": []}""", "$", "above 0, got 0")]
    [InlineData("""{"format": "nadir-figure/1", "kind": "grid", "columns": 1, "figures": []}""", "$", "at least one figure")]
    [InlineData("""{"format": "nadir-figure/1", "kind": "grid", "columns": 1, "figures": [{"kind": "grid", "columns": 1, "figures": []}]}""", "$.figures[0]", "at least one figure")]
    [InlineData("""{"format": "nadir-figure/1", "kind": "animation", "frameDuration": 1, "frames": [{"figure": {"kind": "figure"}}]}""", "$", "20 or above, got 1")]
    public void Json_ThatIsNoDrawing_IsRefusedWithItsPlace(string text, string place, string words) => AssertRefused(text, place, words);

    [Theory]
    [InlineData("""{"kind": "pie"}""", "$.traces[0].kind", "\"pie\" is not known here, expected one of line, scatter")]
    [InlineData("""{"x": []}""", "$.traces[0]", "\"kind\" is missing")]
    [InlineData("""{"kind": "line", "x": [1, 2]}""", "$.traces[0]", "\"y\" is missing")]
    [InlineData("""{"kind": "line", "x": [1, 2], "y": [1]}""", "$.traces[0]", "one y for each x, got 2 x and 1 y")]
    [InlineData("""{"kind": "line", "x": [1, 1e999], "y": [1, 2]}""", "$.traces[0].x[1]", "range of 64-bit")]
    [InlineData("""{"kind": "line", "x": [1, null], "y": [1, 2]}""", "$.traces[0].x[1]", "expected a number")]
    [InlineData("""{"kind": "line", "x": {}, "y": [1, 2]}""", "$.traces[0].x", "an array of numbers")]
    [InlineData("""{"kind": "line", "x": [1], "y": [1], "thickness": -1}""", "$.traces[0]", "above 0, got -1")]
    [InlineData("""{"kind": "line", "x": [1], "y": [1], "dash": "wavy"}""", "$.traces[0].dash", "solid, dashed, dotted")]
    [InlineData("""{"kind": "line", "x": [1], "y": [1], "color": "red"}""", "$.traces[0].color", "#rrggbb")]
    [InlineData("""{"kind": "line", "x": [1], "y": [1], "markerSize": 2}""", "$.traces[0].markerSize", "not known here, expected one of kind, x, y, thickness")]
    [InlineData("""{"kind": "line", "x": [1], "y": [1], "seriesIndex": -1}""", "$.traces[0]", "got -1")]
    [InlineData("""{"kind": "rule", "x": 1, "y": 1}""", "$.traces[0].y", "not known here")]
    [InlineData("""{"kind": "rule", "x": "NaN"}""", "$.traces[0]", "must be a finite number, got NaN")]
    [InlineData("""{"kind": "field", "x": [1, 2], "y": [1], "values": [[1, 2, 3]]}""", "$.traces[0]", "shape 1 × 2 (y × x), got 1 × 3")]
    [InlineData("""{"kind": "field", "x": [1, 2], "y": [1, 2], "values": [[1, 2], [3]]}""", "$.traces[0].values[1]", "expected 2 numbers, got 1")]
    [InlineData("""{"kind": "surface", "x": [2, 1], "y": [1], "values": [[1, 2]]}""", "$.traces[0]", "rising x")]
    [InlineData("""{"kind": "field", "x": [1], "y": [1], "values": [[1]], "colormap": ["#000000"]}""", "$.traces[0]", "at least two colours")]
    [InlineData("""{"kind": "heatMap", "values": [[1]], "rowLabels": ["a", "b"], "columnLabels": ["c"]}""", "$.traces[0]", "1 row labels")]
    [InlineData("""{"kind": "bar", "labels": ["a", "a"], "values": [1, 2]}""", "$.traces[0]", "'a' more than once")]
    [InlineData("""{"kind": "histogram", "edges": [0, 1], "counts": [1, 2]}""", "$.traces[0]", "one edge more")]
    [InlineData("""{"kind": "box", "boxes": [{"label": "a"}]}""", "$.traces[0].boxes[0]", "\"low\" is missing")]
    [InlineData("""{"kind": "images", "imageWidth": 9, "imageHeight": 9, "images": ["AAAA"], "columns": 1}""", "$.traces[0]", "81 pixels, got 3")]
    [InlineData("""{"kind": "images", "imageWidth": 1, "imageHeight": 1, "images": ["?"], "columns": 1}""", "$.traces[0].images[0]", "not base 64")]
    [InlineData("""{"kind": "table", "headings": ["a"], "rows": [["1", "2"]]}""", "$.traces[0]", "row 0 has 2")]
    [InlineData("""{"kind": "field", "x": [1], "y": [1], "values": [[1]], "colormap": "rainbow"}""", "$.traces[0].colormap", "viridis, magma, gray, diverging")]
    [InlineData("""{"kind": "implicit", "window": {"xLow": 1, "xHigh": 0, "yLow": 0, "yHigh": 1}}""", "$.traces[0].window", "each high one above its low one")]
    [InlineData("""{"kind": "implicit", "window": {"xLow": 0, "xHigh": 1, "yLow": 0, "yHigh": 1}, "pieces": [{"x": [1], "y": []}]}""", "$.traces[0].pieces[0]", "got 1 x and 0 y")]
    [InlineData("""{"kind": "path", "x": [1], "y": [1], "z": []}""", "$.traces[0]", "got 1 x and 0 z")]
    public void Json_OfABrokenTrace_IsRefusedWithItsPlace(string trace, string place, string words) =>
        AssertRefused($$"""{"format": "nadir-figure/1", "kind": "figure", "traces": [{{trace}}]}""", place, words);

    [Fact]
    public void Json_TraceBesideATable_IsRefused() => AssertRefused(
        """{"format": "nadir-figure/1", "kind": "figure", "traces": [{"kind": "table", "headings": [], "rows": []}, {"kind": "rule", "x": 1}]}""",
        "$.traces[1]",
        "stands alone");

    [Fact]
    public void Json_AnyDamage_GivesNothingButTheError()
    {
        var texts = Gallery.All.Values.Select(make => make().ToJson()).ToArray();
        var generator = new Philox(5, "damage");
        string[] pieces = ["[", "]", "{", "}", ",", ":", "\"", "0", "-", "1e308", "1e-320", "null", "true", "\"NaN\"", "\"Infinity\"", "[]", "{}", "\"x\"", "-1", "2147483647", "\ud800", "\u0000"];
        var (refused, read) = (0, 0);
        for (var i = 0; i < 4000; i++)
        {
            var text = texts[i % texts.Length];
            var at = generator.NextInt(text.Length);
            var length = Math.Min(text.Length - at, generator.NextInt(8));
            var piece = i % 3 == 0 ? "" : pieces[generator.NextInt(pieces.Length)];
            var damaged = i % 5 == 0 ? Swapped(text, ref generator, pieces) : text[..at] + piece + text[(at + length)..];
            try
            {
                var drawing = Drawing.FromJson(damaged, "damaged.json");
                read++;
                drawing.ToSvg();
                drawing.ToTerminal(40, 12);
            }
            catch (DataException error)
            {
                Assert.Equal("damaged.json", error.Path);
                Assert.NotNull(error.Position);
                refused++;
            }
            catch (ArgumentException error)
            {
                // Ends of an axis in the wrong order are found where they are used.
                Assert.Contains("Axis", error.Message, StringComparison.Ordinal);
            }
        }

        Assert.InRange(refused, 1000, 4000);
        Assert.InRange(read, 100, 4000);
    }

    [Fact]
    public void FromJson_EndOfAnAxisNotFinite_IsRefusedAtItsPlace()
    {
        var text = "{\"format\":\"nadir-figure/1\",\"kind\":\"figure\",\"xAxis\":{\"minimum\":\"NaN\"},\"traces\":[]}";
        AssertRefused(text, "$.xAxis", "minimum must be a finite number, got NaN");
        AssertRefused(text.Replace("minimum", "maximum", StringComparison.Ordinal).Replace("NaN", "Infinity", StringComparison.Ordinal), "$.xAxis", "maximum must be a finite number, got Infinity");
    }

    // A whole value in place of another keeps the text JSON, so that the reader of figures is reached.
    private static string Swapped(string text, ref Philox generator, string[] pieces)
    {
        var starts = text.Index().Where(c => c.Item == ':').Select(c => c.Index + 2).ToArray();
        var start = starts[generator.NextInt(starts.Length)];
        var end = text.IndexOfAny(['\n', ','], start);
        return text[..start] + pieces[7 + generator.NextInt(13)] + text[end..];
    }

    private static void AssertRefused(string text, string place, string words)
    {
        var error = Assert.Throws<DataException>(() => Drawing.FromJson(text, "a.json"));
        Assert.Equal(("a.json", place), (error.Path, error.Position));
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }
}
