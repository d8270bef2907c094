using System.CommandLine;

namespace Nadir.Cli;

/// <summary><c>nadir data look</c>.</summary>
internal static class LookCommand
{
    private const int MostPoints = 12;

    public static PagedCommand Create(CommandContext context)
    {
        var data = new Argument<string>("DATA") { Description = "A file, a folder, or a set's name; an image, an array or a file of weights too." };
        var target = OptionOf.Text("--target", "COLUMN", "The column to predict, for tables; the last one otherwise.");
        var json = OptionOf.Flag("--json", "Print one JSON object instead of text.");
        var command = new PagedCommand("look", "What data holds: columns, types, ranges, what is missing, doubtful or double, and how to train on it.")
        {
            Grammar = [Grammar.Data],
            Examples = [("nadir data look iris.csv --target species", "A table:"), ("nadir data look digits", "Images that come with Nadir:")],
        };
        command.Add(data);
        command.AddGroup("Options", target, json);
        command.SetAction(parsed =>
        {
            var look = Of(parsed.GetRequiredValue(data), parsed.GetValue(target), context.Catalogue);
            if (parsed.GetValue(json))
                context.WriteJson(look.ToJson());
            else
                Print(look, context.Terminal);
            return ExitCode.Success;
        });
        return command;
    }

    private static DataLook Of(string text, string? target, Catalogue catalogue)
    {
        // A set's name comes before a file, as in training.
        var isName = catalogue.OfKind("data").Any(entry => entry.Answers(text.Split(':')[0].Trim()));
        if (!isName && FileLook.Of(text, target) is { } file)
            return file;
        if (!isName && (File.Exists(text) || Directory.Exists(text)) && DataForm.Of(text) is { HasColumns: true } table)
            return TableLook.Of(text, table, target);
        return new SamplesLook(UsageException.Guard("DATA", () => DataSource.Load(text, target, null, catalogue)));
    }

    private static void Print(DataLook look, Terminal terminal)
    {
        var output = terminal.Output;
        foreach (var line in look.Lines(terminal.PageWidth))
            output.WriteLine(line);
        Write(terminal, "look at", look.Warnings);
        Write(terminal, "to do", look.Advice);
        if (look.Command is { } command)
        {
            output.WriteLine();
            output.WriteLine("to train");
            foreach (var line in HelpPage.Continued(command, terminal.PageWidth, "  "))
                output.WriteLine(line);
        }

        output.WriteLine();
        output.WriteLine("in C#");
        foreach (var line in look.Code)
            output.WriteLine($"  {line}");
    }

    private static void Write(Terminal terminal, string title, IReadOnlyList<string> points)
    {
        if (points.Count == 0)
            return;
        terminal.Output.WriteLine();
        terminal.Output.WriteLine(title);
        var shown = points.Count <= MostPoints ? points : [.. points.Take(MostPoints), FormattableString.Invariant($"… and {points.Count - MostPoints:N0} more; --json tells of all")];
        foreach (var line in shown.SelectMany(point => Wrapping.Words(point, terminal.PageWidth - 4).Select((line, i) => (i == 0 ? "  - " : "    ") + line)))
            terminal.Output.WriteLine(line);
    }
}
