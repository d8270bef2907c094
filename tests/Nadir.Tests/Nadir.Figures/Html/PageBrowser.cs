using System.Text.Json;
using System.Text.Json.Nodes;
using Nadir.Figures;

namespace Nadir.Tests.Figures;

/// <summary>A browser without network that opens our pages and answers what is in them.</summary>
public sealed class PageBrowser : IDisposable
{
    // Whatever goes wrong in a page is written down before its own scripts start.
    private const string Watch = """
        window.faults = [];
        const note = (text) => window.faults.push(String(text));
        addEventListener('error', (event) => note(event.message));
        addEventListener('unhandledrejection', (event) => note(event.reason));
        addEventListener('securitypolicyviolation', (event) => note(`blocked ${event.violatedDirective} ${event.blockedURI}`));
        console.error = note;
        console.warn = note;
        for (const name of ['fetch', 'XMLHttpRequest', 'WebSocket', 'Worker']) {
          const real = window[name];
          window[name] = function (...parts) { note(`${name} ${parts[0]}`); return new.target ? new real(...parts) : real(...parts); };
        }
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("nadir-pages").FullName;
    private readonly BrowserProcess? process;
    private int pages;
    private readonly DevTools? browser;

    public PageBrowser()
    {
        try
        {
            process = BrowserProcess.Start(RendererFinder.OfSystem().Find(RendererChoice.Browser)[0], isPiped: !OperatingSystem.IsWindows());
            browser = new DevTools(process.Connect());
        }
        catch (NotSupportedException)
        {
            process = null;
        }
    }

    /// <summary>Opens a page; skips the test where no browser is installed or the library was built without Plotly.</summary>
    internal Page Open(string html, bool dark = false, bool scripts = true, int width = 1000, int height = 760)
    {
        Assert.SkipWhen(browser is null, "No Chromium, Chrome or Edge is installed.");
        Assert.SkipUnless(PlotlyLibrary.IsEmbedded, "The library was built without Node.js, so pages are still.");
        var path = Path.Combine(folder, $"{++pages}.html");
        File.WriteAllText(path, html);
        var target = browser.Call("Target.createTarget", new JsonObject { ["url"] = "about:blank" })
            .GetProperty("targetId").GetString()!;
        var session = browser.Call("Target.attachToTarget", new JsonObject { ["targetId"] = target, ["flatten"] = true }).GetProperty("sessionId").GetString()!;
        var page = new Page(browser, session);
        page.Call("Page.enable", []);
        page.Call("Emulation.setDeviceMetricsOverride", new JsonObject { ["width"] = width, ["height"] = height, ["deviceScaleFactor"] = 1, ["mobile"] = false });
        page.Call("Page.addScriptToEvaluateOnNewDocument", new JsonObject { ["source"] = Watch });
        page.Call("Emulation.setScriptExecutionDisabled", new JsonObject { ["value"] = !scripts });
        page.Prefer(dark);
        page.Call("Page.navigate", new JsonObject { ["url"] = new Uri(path).AbsoluteUri });
        if (scripts)
            page.WaitFor("document.body?.dataset.frame !== undefined");
        return page;
    }

    public void Dispose()
    {
        process?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>An open page.</summary>
    internal sealed class Page(DevTools browser, string session)
    {
        public JsonElement Call(string method, JsonObject parameters) => browser.Call(method, parameters, session);

        /// <summary>The value of an expression, awaited.</summary>
        public JsonElement Value(string expression)
        {
            var answer = Call("Runtime.evaluate", new JsonObject { ["expression"] = expression, ["returnByValue"] = true, ["awaitPromise"] = true });
            Assert.False(answer.TryGetProperty("exceptionDetails", out var fault), fault.ToString());
            return answer.GetProperty("result").TryGetProperty("value", out var value) ? value : default;
        }

        public string Text(string expression) => Value(expression).GetString()!;

        public int Count(string selector) => Value($"document.querySelectorAll({JsonSerializer.Serialize(selector)}).length").GetInt32();

        public void WaitFor(string condition)
        {
            for (var tries = 0; tries < 400; tries++)
            {
                if (Value(condition).ValueKind == JsonValueKind.True)
                    return;
                Thread.Sleep(25);
            }

            Assert.Fail($"This never came true: {condition}. Faults: {Value("window.faults")}");
        }

        public void Prefer(bool dark) => Call("Emulation.setEmulatedMedia", new JsonObject
        {
            ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = dark ? "dark" : "light" }),
        });

        /// <summary>No error or warning of a script, nothing refused, nothing asked for.</summary>
        public void AssertQuiet()
        {
            Assert.Equal("[]", Value("window.faults").GetRawText());
            Assert.Equal("[]", Value("performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => !name.startsWith('data:') && !name.startsWith('blob:'))").GetRawText());
        }

        public byte[] Screenshot() => Call("Page.captureScreenshot", new JsonObject { ["format"] = "png" }).GetProperty("data").GetBytesFromBase64();
    }
}
