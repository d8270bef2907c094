using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>Whatever can be shown and saved: a figure, several in a grid, or an animation.</summary>
public abstract partial class Drawing
{
    private double? width;
    private double? height;

    private protected Drawing(string title) => Title = title;

    /// <summary>The headline.</summary>
    public string Title { get; set => field = PlainText.Of(value, nameof(Title)); }

    /// <summary>A quieter line under the headline.</summary>
    public string Subtitle { get; set => field = PlainText.Of(value, nameof(Subtitle)); } = "";

    /// <summary>What the picture shows, for readers who cannot see it; made from the traces when empty.</summary>
    public string Description { get; set => field = PlainText.OfLines(value, nameof(Description)); } = "";

    /// <summary>What made the drawing; written into every file.</summary>
    public FigureMetadata? Metadata { get; set; }

    /// <summary>Width of the SVG. Unit: CSS pixels. Fits what is drawn until set.</summary>
    public double Width
    {
        get => width ?? FittingSize.Width;
        set => width = Size(value, nameof(Width));
    }

    /// <summary>Height of the SVG. Unit: CSS pixels. Fits what is drawn until set.</summary>
    public double Height
    {
        get => height ?? FittingSize.Height;
        set => height = Size(value, nameof(Height));
    }

    /// <summary>The size that was set; null where it fits what is drawn.</summary>
    internal (double? Width, double? Height) OwnSize => (width, height);

    /// <summary>The size taken where none was set.</summary>
    internal abstract (double Width, double Height) FittingSize { get; }

    /// <summary>The drawing as one SVG document. Same drawing and theme, same bytes.</summary>
    public string ToSvg(Theme? theme = null)
    {
        using var text = new StringWriter();
        WriteSvg(text, theme);
        return text.ToString();
    }

    /// <summary>Writes what <see cref="ToSvg"/> returns; the writer's encoding must be UTF-8.</summary>
    public abstract void WriteSvg(TextWriter writer, Theme? theme = null);

    /// <summary>The drawing as lines of text: braille dots, blocks or numbers, at most columns × rows cells.</summary>
    /// <param name="columns">Cells a line; above 0.</param>
    /// <param name="rows">Lines; above 0.</param>
    /// <param name="color">Adds ANSI colours; only for a terminal, never for a pipe or a file.</param>
    public abstract string ToTerminal(int columns, int rows, bool color = false);

    private static double Size(double value, string name) =>
        double.IsFinite(value) && value is >= 80 and <= 20000
            ? value
            : throw Error.OutOfRange($"A figure's {name} is from 80 to 20000 pixels, got {value}.", name);
}
