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
        HelpName = "FILE…",
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
    /// <param name="parsed">The command line.</param>
    /// <param name="context">What the command was given.</param>
    /// <param name="draw">Makes the drawing; called when the options are found right.</param>
    public int Show(ParseResult parsed, CommandContext context, Func<Drawing> draw) => Show(parsed, context, () => new DrawnResult(draw));

    /// <inheritdoc cref="Show(ParseResult, CommandContext, Func{Drawing})"/>
    /// <param name="work">Does the work of which there is a drawing; called when the options are found right.</param>
    public int Show(ParseResult parsed, CommandContext context, Func<DrawnResult> work)
    {
        var paths = parsed.GetValue(files) ?? [];
        foreach (var path in paths)
            UsageException.Guard(files.Name, () => DrawingFile.EndingOf(path));
        var asked = parsed.GetValue(size) is { } text ? SizeOf(text) : ((double, double)?)null;
        DrawingFile.Check(paths);
        var cancellation = context.Terminal.Cancellation;
        var result = work();
        cancellation.ThrowIfCancellationRequested();
        var still = new Lazy<Drawing>(() => Dressed(result.Draw()));
        var moving = new Lazy<Drawing>(() => result.DrawMoving is { } move ? Dressed(move()) : still.Value);
        DrawingFile.Save([.. paths.Select(path => (path, (Moves(path) ? moving : still).Value))], ThemeOf(parsed), cancellation);
        if (parsed.GetValue(json))
        {
            context.Terminal.Output.Write(still.Value.ToJson());
            return ExitCode.Success;
        }

        var picture = paths.Length == 0 ? Picture(still.Value, context.Terminal, result.Lines.Count) : string.Join(context.Terminal.Output.NewLine, paths);
        foreach (var line in result.Lines)
            context.Terminal.Output.WriteLine(line);
        context.Terminal.Output.WriteLine(picture);
        return ExitCode.Success;

        Drawing Dressed(Drawing made)
        {
            if (parsed.GetValue(title) is { } headline)
                made.Title = OneLine.Of(headline);
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

    private static string Picture(Drawing drawing, Terminal terminal, int linesAbove)
    {
        var rows = Math.Clamp(terminal.OutputRows - 2 - linesAbove, LeastRows, MostRows);
        return drawing.ToTerminal(Math.Min(terminal.OutputColumns, MostColumns), rows, terminal.HasOutputColor).TrimEnd();
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
