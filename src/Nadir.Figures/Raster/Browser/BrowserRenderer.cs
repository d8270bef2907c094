using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>Draws on one warm page of a browser, which is started anew after a failed or cancelled picture.</summary>
internal sealed class BrowserRenderer : Renderer
{
    private readonly bool isPiped;
    private BrowserProcess? process;
    private BrowserPage? page;

    private BrowserRenderer(string program, bool isPiped) => (Program, this.isPiped) = (program, isPiped);

    public override string Program { get; }

    /// <summary>The folder of the running browser, if one runs.</summary>
    public string? Profile => process?.Profile;

    /// <exception cref="InvalidOperationException">The browser does not start.</exception>
    public static BrowserRenderer Start(string program, CancellationToken cancellation) =>
        Start(program, !OperatingSystem.IsWindows(), cancellation);

    public static BrowserRenderer Start(string program, bool isPiped, CancellationToken cancellation)
    {
        var renderer = new BrowserRenderer(program, isPiped);
        renderer.With(_ => 0, cancellation);
        return renderer;
    }

    public override byte[] Png(SvgDocument svg, PixelSize size, CancellationToken cancellation) =>
        With(page => page.Png(svg, size), cancellation);

    public override byte[] Pdf(SvgDocument svg, CancellationToken cancellation) =>
        With(page => page.Pdf(svg), cancellation);

    public override void Dispose()
    {
        process?.Dispose();
        (process, page) = (null, null);
    }

    /// <summary>Does something with the page; a cancelled or endless wait is cut short by ending the browser.</summary>
    private T With<T>(Func<BrowserPage, T> work, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        var running = process ??= BrowserProcess.Start(Program, isPiped);
        var done = false;
        try
        {
            using var kill = limit.Token.Register(running.Kill);
            page ??= new BrowserPage(new DevTools(running.Connect()));
            var result = work(page);
            done = true;
            return result;
        }
        catch (IOException)
        {
            cancellation.ThrowIfCancellationRequested();
            throw limit.IsCancellationRequested
                ? TooSlow()
                : Error.State($"{Program} ended before the picture was drawn: {running.Complaint}");
        }
        finally
        {
            if (!done || limit.IsCancellationRequested)
                Dispose();
        }
    }
}
