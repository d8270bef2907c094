using System.CommandLine;
using System.Globalization;
using Nadir.Figures;
using Nadir.Pictures;

namespace Nadir.Cli;

/// <summary>Where a drawing goes: files by their endings, the terminal, or standard output as JSON.</summary>
internal sealed class DrawingOutput
{
    private const int LeastRows = 12, MostRows = 40, MostColumns = 160;

    private readonly Option<string[]> files = new("--out", "-o")
    {
        HelpName = "FILE",
        Description = $"Files to write, by their endings: {string.Join(", ", DrawingFile.Formats.Select(format => format.Ending))}. Without it the terminal shows the picture.",
        AllowMultipleArgumentsPerToken = true,
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => [],
    };

    private readonly Option<bool> json = OptionOf.Flag("--json", "Print the figure's data as one JSON object instead: every line as its x and y.");
    private readonly Option<string?> theme = OptionOf.Choice("--theme", "Colours of files: light, dark, or automatic (SVG and HTML: the reader's).", "light", "light", "dark", "automatic");
    private readonly Option<string?> size = OptionOf.Text("--size", "WxH", "Size of files in pixels, such as 1200x800.");
    private readonly Option<string?> title = OptionOf.Text("--title", "TEXT", "The headline.");

    public void AddTo(PagedCommand command) => command.AddGroup("Output", files, json, theme, size, title);

    /// <summary>Reads the options, makes the drawing, and puts it where it belongs.</summary>
    public int Show(ParseResult parsed, CommandContext context, Func<Drawing> draw)
    {
        var paths = parsed.GetValue(files) ?? [];
        foreach (var path in paths)
            UsageException.Guard("--out", () => DrawingFile.EndingOf(path));
        var asked = parsed.GetValue(size) is { } text ? SizeOf(text) : ((double, double)?)null;
        var drawing = draw();
        if (parsed.GetValue(title) is { } headline)
            drawing.Title = headline;
        if (asked is var (width, height))
            (drawing.Width, drawing.Height) = (width, height);
        drawing.Metadata ??= new FigureMetadata(context.Line, Version: NadirCommand.Version);
        foreach (var path in paths)
        {
            drawing.Save(path, ThemeOf(parsed));
            if (!parsed.GetValue(json))
                context.Terminal.Output.WriteLine(path);
        }

        if (parsed.GetValue(json))
            context.Terminal.Output.WriteLine("{}");
        else if (paths.Length == 0)
            Print(drawing, context.Terminal);
        return ExitCode.Success;
    }

    private Theme ThemeOf(ParseResult parsed) => parsed.GetValue(theme) switch
    {
        "dark" => Theme.Dark,
        "automatic" => Theme.Automatic,
        _ => Theme.Light,
    };

    private static void Print(Drawing drawing, Terminal terminal)
    {
        var rows = Math.Clamp(terminal.OutputRows - 2, LeastRows, MostRows);
        terminal.Output.WriteLine(drawing.ToTerminal(Math.Min(terminal.OutputColumns, MostColumns), rows, terminal.HasOutputColor).TrimEnd());
    }

    private static (double Width, double Height) SizeOf(string text)
    {
        var parts = text.Split('x', 'X', '×');
        return parts.Length == 2 && double.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var width)
            && double.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var height)
            && width is >= 80 and <= 20000 && height is >= 80 and <= 20000
            ? (width, height)
            : throw new UsageException($"--size takes width x height in pixels, each from 80 to 20000, such as 1200x800, got '{text}'.");
    }
}
