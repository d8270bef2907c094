using System.Text.Json;
using System.Text.Json.Nodes;
using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>The one empty page of a browser, on which one SVG after another is shown.</summary>
internal sealed class BrowserPage
{
    private const double PixelsAnInch = 96;

    /// <summary>Keeps a drawing whole on a page whose size the browser rounds.</summary>
    private const double Spare = 2;

    /// <summary>
    /// An image takes no script and reads nothing from outside. The fragment lets it fill a rounded size; boxes are
    /// laid out in whole pixels, so that parts of one are left to the transform.
    /// </summary>
    private const string Show =
        """
        async function (svg, title, width, height) {
            const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
            const picture = new Image();
            picture.src = address + '#svgView(preserveAspectRatio(none))';
            try {
                await picture.decode();
            } finally {
                URL.revokeObjectURL(address);
            }
            const [across, down] = [Math.ceil(width), Math.ceil(height)];
            picture.style = `display: block; width: ${across}px; height: ${down}px; transform-origin: 0 0;
                transform: scale(${width / across}, ${height / down})`;
            this.title = title;
            this.body.style = 'margin: 0; overflow: hidden';
            this.body.replaceChildren(picture);
            await this.fonts.ready;
        }
        """;

    private readonly DevTools browser;
    private readonly string session;
    private readonly string page;
    private PixelSize? size;

    public BrowserPage(DevTools browser)
    {
        this.browser = browser;
        var target = browser.Call("Target.createTarget", new() { ["url"] = "about:blank" });
        var attached = browser.Call(
            "Target.attachToTarget", new() { ["targetId"] = Text(target, "targetId"), ["flatten"] = true });
        session = Text(attached, "sessionId");
        page = Text(Call("Runtime.evaluate", new() { ["expression"] = "document" }).GetProperty("result"), "objectId");
        var clear = new JsonObject { ["r"] = 0, ["g"] = 0, ["b"] = 0, ["a"] = 0 };
        Call("Emulation.setDefaultBackgroundColorOverride", new() { ["color"] = clear });
    }

    public byte[] Png(SvgDocument svg, PixelSize pixels)
    {
        if (size != pixels)
        {
            Call("Emulation.setDeviceMetricsOverride", new()
            {
                ["width"] = pixels.Width,
                ["height"] = pixels.Height,
                ["deviceScaleFactor"] = 1,
                ["mobile"] = false,
            });
            size = pixels;
        }

        Put(svg, pixels.Width, pixels.Height);
        return Data(Call("Page.captureScreenshot", new() { ["format"] = "png" }));
    }

    public byte[] Pdf(SvgDocument svg)
    {
        Put(svg, svg.Width, svg.Height);
        var printed = Data(Call("Page.printToPDF", new()
        {
            ["printBackground"] = true,
            ["paperWidth"] = (svg.Width + Spare) / PixelsAnInch,
            ["paperHeight"] = (svg.Height + Spare) / PixelsAnInch,
            ["marginTop"] = 0,
            ["marginBottom"] = 0,
            ["marginLeft"] = 0,
            ["marginRight"] = 0,
            ["pageRanges"] = "1",
        }));
        return PdfPage.Fit(printed, svg.Width, svg.Height);
    }

    private static string Text(JsonElement answer, string name) => answer.GetProperty(name).GetString()!;

    private static byte[] Data(JsonElement answer) => answer.GetProperty("data").GetBytesFromBase64();

    private void Put(SvgDocument svg, double width, double height)
    {
        var arguments = new JsonArray(Argument(svg.Text), Argument(svg.Title), Argument(width), Argument(height));
        var answer = Call("Runtime.callFunctionOn", new()
        {
            ["objectId"] = page,
            ["functionDeclaration"] = Show,
            ["arguments"] = arguments,
            ["awaitPromise"] = true,
        });
        if (answer.TryGetProperty("exceptionDetails", out var failure))
        {
            var reason = failure.TryGetProperty("exception", out var thrown)
                ? Text(thrown, "description")
                : Text(failure, "text");
            throw Error.State($"The browser could not draw the SVG: {reason}");
        }
    }

    private static JsonObject Argument(JsonNode value) => new() { ["value"] = value };

    private JsonElement Call(string method, JsonObject parameters) => browser.Call(method, parameters, session);
}
