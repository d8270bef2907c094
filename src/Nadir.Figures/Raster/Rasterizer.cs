using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>Makes PNG, PDF, GIF and APNG of SVG by an installed Chromium, Chrome, Edge or rsvg-convert.</summary>
/// <remarks>
/// A browser stays open between pictures and ends with <see cref="Dispose"/>, or with the process, however that ends.
/// An SVG is drawn as an image is: no script runs and nothing outside the text is read, whether file or network.
/// Many threads may use one rasterizer; they take turns. Only Linux is tested; on Windows a process that is killed
/// leaves its browser behind. Twin: plotly's kaleido, matplotlib's savefig.
/// </remarks>
public sealed class Rasterizer : IDisposable
{
    private static readonly TimeSpan LeastDuration = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan MostDuration = TimeSpan.FromMinutes(1);

    private readonly Renderer renderer;
    private readonly SemaphoreSlim turn = new(1);
    private bool disposed;

    private Rasterizer(Renderer renderer) => this.renderer = renderer;

    /// <summary>Path of the program that draws.</summary>
    public string Program => renderer.Program;

    /// <summary>Finds a program and starts it.</summary>
    /// <exception cref="NotSupportedException">None is installed; SVG and HTML need none.</exception>
    /// <exception cref="InvalidOperationException">What is installed does not start.</exception>
    public static Rasterizer Open(
        RendererChoice choice = RendererChoice.Automatic, CancellationToken cancellation = default) =>
        Open(choice, RendererFinder.OfSystem(), cancellation);

    /// <summary>Width and height in pixels are those of the SVG, times scale, rounded.</summary>
    /// <param name="svg">A document that says its size.</param>
    /// <param name="scale">Pixels a CSS pixel; from 0.1 to 16.</param>
    /// <param name="cancellation">Ends the drawing at once.</param>
    /// <exception cref="DataException">The text is no SVG.</exception>
    /// <exception cref="ArgumentOutOfRangeException">More than 16384 pixels a side, or 64 million in all.</exception>
    public byte[] Png(string svg, double scale = 2, CancellationToken cancellation = default)
    {
        var document = SvgDocument.Read(svg);
        var size = PixelSize.Of(document, scale);
        return Draw(() => renderer.Png(document, size, cancellation), cancellation);
    }

    /// <summary>One page of the figure's size, 0.75 points a pixel; lines stay lines and text text, with its fonts.</summary>
    /// <param name="svg">A document that says its size.</param>
    /// <param name="cancellation">Ends the drawing at once.</param>
    /// <exception cref="DataException">The text is no SVG.</exception>
    public byte[] Pdf(string svg, CancellationToken cancellation = default)
    {
        var document = SvgDocument.Read(svg);
        PixelSize.Of(document, 1);
        return Draw(() => renderer.Pdf(document, cancellation), cancellation);
    }

    /// <summary>Pictures one after another in at most 255 colours, on white where they are transparent.</summary>
    /// <param name="frames">Documents of one size; each is asked for when the one before is drawn.</param>
    /// <param name="frameDuration">From 20 ms to 1 min; a GIF counts in hundredths of a second.</param>
    /// <param name="loop">Whether it starts again after the last.</param>
    /// <param name="scale">Pixels a CSS pixel; from 0.1 to 16.</param>
    /// <param name="cancellation">Ends the drawing at once.</param>
    /// <exception cref="ArgumentException">There is no frame, or one of another size.</exception>
    public byte[] Gif(
        IEnumerable<string> frames,
        TimeSpan frameDuration,
        bool loop = true,
        double scale = 1,
        CancellationToken cancellation = default) =>
        GifEncoder.Encode(Animate(frames, frameDuration, loop, scale, cancellation), cancellation);

    /// <summary>Pictures one after another as PNG, in all colours; viewers that know no APNG show the first.</summary>
    /// <inheritdoc cref="Gif" path="/param"/>
    /// <inheritdoc cref="Gif" path="/exception"/>
    public byte[] Apng(
        IEnumerable<string> frames,
        TimeSpan frameDuration,
        bool loop = true,
        double scale = 1,
        CancellationToken cancellation = default) =>
        ApngEncoder.Encode(Animate(frames, frameDuration, loop, scale, cancellation), cancellation);

    /// <summary>Ends the browser and removes its folder; returns when both are gone.</summary>
    public void Dispose()
    {
        turn.Wait();
        try
        {
            if (!disposed)
                renderer.Dispose();
            disposed = true;
        }
        finally
        {
            turn.Release();
        }
    }

    internal static Rasterizer Open(RendererChoice choice, RendererFinder finder, CancellationToken cancellation)
    {
        var programs = finder.Find(Require.Defined(choice));
        var refusals = new List<string>();
        foreach (var program in programs)
        {
            try
            {
                return new Rasterizer(Start(program, cancellation));
            }
            catch (InvalidOperationException refusal)
            {
                refusals.Add(refusal.Message);
            }
        }

        throw Error.State(
            $"No installed program could be started to draw the picture; SVG and HTML need none.\n{string.Join('\n', refusals)}");
    }

    private static Renderer Start(string program, CancellationToken cancellation) =>
        Path.GetFileNameWithoutExtension(program) == LibrsvgRenderer.Name
            ? new LibrsvgRenderer(program)
            : BrowserRenderer.Start(program, cancellation);

    private AnimatedImage Animate(
        IEnumerable<string> frames, TimeSpan frameDuration, bool loop, double scale, CancellationToken cancellation)
    {
        if (frameDuration < LeastDuration || frameDuration > MostDuration)
        {
            throw Error.OutOfRange(
                $"frameDuration must be from {LeastDuration.TotalMilliseconds} ms, below which browsers play slower, to {MostDuration.TotalSeconds} s, got {frameDuration.TotalMilliseconds} ms.",
                nameof(frameDuration));
        }

        var pictures = new List<byte[]>();
        SvgDocument? first = null;
        foreach (var frame in Require.Present(frames))
        {
            var document = SvgDocument.Read(frame);
            first ??= document;
            if ((document.Width, document.Height) != (first.Width, first.Height))
            {
                throw Error.Argument(
                    $"Frame {pictures.Count} is {document.Width}×{document.Height}, but frame 0 is {first.Width}×{first.Height}; give all figures one width and height.",
                    nameof(frames));
            }

            var size = PixelSize.Of(document, scale);
            pictures.Add(Draw(() => renderer.Png(document, size, cancellation), cancellation));
        }

        return pictures.Count > 0
            ? new AnimatedImage(pictures, frameDuration, loop)
            : throw Error.Argument($"An animation needs at least one frame, got none.", nameof(frames));
    }

    private byte[] Draw(Func<byte[]> work, CancellationToken cancellation)
    {
        turn.Wait(cancellation);
        try
        {
            return disposed
                ? throw Error.State($"This rasterizer has been disposed; open another.")
                : work();
        }
        finally
        {
            turn.Release();
        }
    }
}
