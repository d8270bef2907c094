using System.Text;

namespace Nadir.Pictures;

/// <summary>A drawing as a file, in the format of its ending.</summary>
public static class DrawingFile
{
    private const int TextColumns = 100, TextRows = 30;

    /// <summary>The endings there are, with what they hold.</summary>
    public static IReadOnlyList<(string Ending, string Text)> Formats { get; } =
    [
        (".svg", "vector graphics"),
        (".html", "a page to zoom and turn, that needs no network"),
        (".json", "the drawing itself, to load again"),
        (".txt", "braille dots"),
    ];

    /// <summary>Writes a drawing; the file appears whole or not at all.</summary>
    /// <param name="drawing">What to write.</param>
    /// <param name="path">Where; its ending names the format.</param>
    /// <param name="theme">Its colours; light when null.</param>
    /// <exception cref="ArgumentException">There is no such format.</exception>
    /// <exception cref="DataException">The file cannot be written.</exception>
    public static void Save(this Drawing drawing, string path, Theme? theme = null) =>
        DurableFile.WriteBytes(path, Bytes(Require.Present(drawing), EndingOf(path), theme));

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

    private static byte[] Bytes(Drawing drawing, string ending, Theme? theme) => ending switch
    {
        ".svg" => Encoding.UTF8.GetBytes(drawing.ToSvg(theme)),
        _ => Encoding.UTF8.GetBytes(drawing.ToTerminal(TextColumns, TextRows) + "\n"),
    };
}
