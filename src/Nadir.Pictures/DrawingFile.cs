using System.Text;

namespace Nadir.Pictures;

/// <summary>A drawing as files, each in the format of its ending.</summary>
public static class DrawingFile
{
    private const int TextColumns = 100, TextRows = 30;
    private const double StillScale = 2, MovingScale = 1;

    /// <summary>The endings there are, with what they hold.</summary>
    public static IReadOnlyList<(string Ending, string Text)> Formats { get; } =
    [
        (".svg", "vector graphics"),
        (".html", "a page to zoom, turn and play, that needs no network"),
        (".json", "the drawing itself, to load again"),
        (".txt", "braille dots"),
        (".png", "pixels, two for one; an installed browser or rsvg-convert makes them"),
        (".pdf", "a page of the drawing's size"),
        (".gif", "pixels that move where the drawing does"),
        (".apng", "the same in full colour"),
    ];

    /// <summary>Writes a drawing; the file appears whole or not at all.</summary>
    /// <param name="drawing">What to write.</param>
    /// <param name="path">Where; its ending names the format.</param>
    /// <param name="theme">Its colours; light when null.</param>
    /// <param name="cancellation">Ends the work; nothing is written then.</param>
    /// <exception cref="ArgumentException">There is no such format.</exception>
    /// <exception cref="DataException">The file cannot be written.</exception>
    /// <exception cref="NotSupportedException">The format needs a browser or rsvg-convert, and none is installed.</exception>
    public static void Save(this Drawing drawing, string path, Theme? theme = null, CancellationToken cancellation = default) =>
        Save(drawing, [path], theme, cancellation);

    /// <summary>Writes a drawing in several formats; nothing is written where one of them cannot be made.</summary>
    /// <inheritdoc cref="Save(Drawing, string, Theme?, CancellationToken)"/>
    /// <param name="paths">Where; the endings name the formats.</param>
    public static void Save(this Drawing drawing, IReadOnlyList<string> paths, Theme? theme = null, CancellationToken cancellation = default) =>
        Save([.. Require.Present(paths).Select(path => (path, Require.Present(drawing)))], theme, cancellation);

    /// <summary>Writes drawings; no file is touched before all of them are made.</summary>
    /// <param name="files">Where each goes; the endings name the formats.</param>
    /// <param name="theme">Their colours; light when null.</param>
    /// <param name="cancellation">Ends the work; nothing is written then.</param>
    /// <inheritdoc cref="Save(Drawing, string, Theme?, CancellationToken)" path="/exception"/>
    public static void Save(IReadOnlyList<(string Path, Drawing Drawing)> files, Theme? theme = null, CancellationToken cancellation = default)
    {
        var endings = Require.Present(files).Select(file => EndingOf(file.Path)).ToList();
        Rasterizer? rasterizer = null;
        try
        {
            var contents = files.Zip(endings, (file, ending) =>
                Bytes(file.Drawing, ending, theme, () => rasterizer ??= Rasterizer.Open(cancellation: cancellation), cancellation)).ToList();
            cancellation.ThrowIfCancellationRequested();
            foreach (var (file, content) in files.Zip(contents))
                DurableFile.WriteBytes(file.Path, content);
        }
        finally
        {
            rasterizer?.Dispose();
        }
    }

    /// <summary>Refuses what <see cref="Save(Drawing, string, Theme?, CancellationToken)"/> would refuse, before the work of drawing.</summary>
    /// <param name="paths">Where drawings are to go.</param>
    /// <exception cref="ArgumentException">There is no such format.</exception>
    /// <exception cref="DataException">There is no such folder, or one of the file's name.</exception>
    /// <exception cref="NotSupportedException">A format needs a browser or rsvg-convert, and none is installed.</exception>
    public static void Check(params IReadOnlyList<string> paths)
    {
        var endings = Require.Present(paths).Select(EndingOf).ToList();
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
                throw Error.Data(path, $"a folder has this name. Choose another name.");
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
                throw Error.Data(path, $"the folder {folder} does not exist. Create it first.");
        }

        if (endings.Any(IsRaster))
            _ = RendererFinder.OfSystem().Find(RendererChoice.Automatic);
    }

    /// <summary>The format that a path's ending names.</summary>
    /// <exception cref="ArgumentException">There is no such format.</exception>
    public static string EndingOf(string path)
    {
        var ending = Path.GetExtension(Require.Present(path)).ToLowerInvariant();
        if (Formats.Any(format => format.Ending == ending))
            return ending;
        var known = string.Join(", ", Formats.Select(format => format.Ending));
        throw ending.Length == 0
            ? Error.Argument($"'{path}' has no ending that names a format. There are {known}.", nameof(path))
            : Error.Argument($"There is no picture format {ending}.{CatalogueName.DidYouMean(ending, Formats.Select(format => format.Ending))} There are {known}.", nameof(path));
    }

    private static bool IsRaster(string ending) => ending is ".png" or ".pdf" or ".gif" or ".apng";

    private static byte[] Bytes(Drawing drawing, string ending, Theme? theme, Func<Rasterizer> rasterizer, CancellationToken cancellation) => ending switch
    {
        ".svg" => Encoding.UTF8.GetBytes(drawing.ToSvg(theme)),
        ".html" => Encoding.UTF8.GetBytes(drawing.ToHtml(theme)),
        ".json" => Encoding.UTF8.GetBytes(drawing.ToJson()),
        ".png" => rasterizer().Png(drawing.ToSvg(theme), StillScale, cancellation),
        ".pdf" => rasterizer().Pdf(drawing.ToSvg(theme), cancellation),
        ".gif" => rasterizer().Gif(Frames(drawing, theme), Duration(drawing), scale: MovingScale, cancellation: cancellation),
        ".apng" => rasterizer().Apng(Frames(drawing, theme), Duration(drawing), scale: MovingScale, cancellation: cancellation),
        _ => Encoding.UTF8.GetBytes(drawing.ToTerminal(TextColumns, TextRows) + "\n"),
    };

    private static List<string> Frames(Drawing drawing, Theme? theme) =>
        drawing is Animation animation ? [.. animation.Frames.Select(frame => frame.ToSvg(theme))] : [drawing.ToSvg(theme)];

    private static TimeSpan Duration(Drawing drawing) => TimeSpan.FromMilliseconds(drawing is Animation animation ? animation.FrameDuration : 1000);
}
