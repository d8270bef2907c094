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

    /// <summary>Whether standard output holds the figure's data and nothing else.</summary>
    public bool IsJson(ParseResult parsed) => parsed.GetValue(json);

    /// <summary>Reads the options, makes the drawing, and puts it where it belongs.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="context">What the command was given.</param>
    /// <param name="draw">Makes the drawing.</param>
    /// <param name="drawMoving">Makes the one for formats that move; as <paramref name="draw"/> when null.</param>
    public int Show(ParseResult parsed, CommandContext context, Func<Drawing> draw, Func<Drawing>? drawMoving = null)
    {
        var paths = parsed.GetValue(files) ?? [];
        foreach (var path in paths)
            UsageException.Guard("--out", () => DrawingFile.EndingOf(path));
        var asked = parsed.GetValue(size) is { } text ? SizeOf(text) : ((double, double)?)null;
        var (moving, still) = (paths.Where(path => drawMoving is not null && Moves(path)).ToList(), paths.Where(path => drawMoving is null || !Moves(path)).ToList());
        if (moving.Count > 0)
            Dressed(drawMoving!()).Save(moving, ThemeOf(parsed), context.Terminal.Cancellation);
        var drawing = moving.Count < paths.Length || paths.Length == 0 || IsJson(parsed) ? Dressed(draw()) : null;
        drawing?.Save(still, ThemeOf(parsed), context.Terminal.Cancellation);
        foreach (var path in paths.Where(_ => !IsJson(parsed)))
            context.Terminal.Output.WriteLine(path);

        if (IsJson(parsed))
            context.Terminal.Output.Write(drawing!.ToJson());
        else if (paths.Length == 0)
            Print(drawing!, context.Terminal);
        return ExitCode.Success;

        Drawing Dressed(Drawing made)
        {
            if (parsed.GetValue(title) is { } headline)
                made.Title = headline;
            if (asked is var (width, height))
                (made.Width, made.Height) = (width, height);
            made.Metadata ??= new FigureMetadata(context.Line, Version: NadirCommand.Version);
            return made;
        }
    }

    private static bool Moves(string path) => Path.GetExtension(path).ToLowerInvariant() is ".gif" or ".apng" or ".html";

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
