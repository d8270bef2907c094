using System.CommandLine;
using System.Text.RegularExpressions;

namespace Nadir.Cli;

/// <summary>A command's help: what it is for, how it is called, what may be written, and lines to try.</summary>
internal static partial class HelpPage
{
    public static void Write(Command command, TextWriter output, int width)
    {
        foreach (var line in command is RootCommand root ? OfRoot(root, width) : Of((PagedCommand)command, width))
            output.WriteLine(line);
    }

    private static IEnumerable<string> OfRoot(RootCommand root, int width)
    {
        foreach (var line in Wrapping.Words(root.Description!, width))
            yield return line;
        yield return "";
        yield return "  nadir COMMAND [options]";
        yield return "";
        yield return "Commands";
        foreach (var line in Wrapping.Rows([.. root.Subcommands.Select(command => (command.Name, command.Description!))], width))
            yield return line;
        yield return "";
        yield return "Start with";
        yield return "  nadir demo";
        yield return "";
        foreach (var line in Wrapping.Words("'nadir COMMAND --help' explains a command. 'nadir --version' prints the version; --verbose with any command shows where an error came from. Results go to standard output, progress and errors to standard error; exit codes: 0 done, 1 the work failed, 2 the command line is wrong, 130 cancelled.", width))
            yield return line;
    }

    private static IEnumerable<string> Of(PagedCommand command, int width)
    {
        foreach (var line in Wrapping.Words(command.Description!, width))
            yield return line;
        yield return "";
        foreach (var line in Hang(Synopsis(command), width, 8))
            yield return line;
        foreach (var paragraph in command.About)
        {
            yield return "";
            foreach (var line in Wrapping.Words(paragraph, width))
                yield return line;
        }

        foreach (var (title, rows) in Sections(command))
        {
            yield return "";
            yield return title;
            foreach (var line in Wrapping.Rows(rows, width))
                yield return line;
        }

        if (command.Examples.Count > 0)
        {
            yield return "";
            yield return "Examples";
        }

        foreach (var (line, text) in command.Examples)
        {
            foreach (var part in Wrapping.Words(text, width - 2))
                yield return $"  {part}";
            foreach (var part in Continued(line, width))
                yield return part;
        }
    }

    private static IEnumerable<(string Title, IReadOnlyList<(string Name, string Text)> Rows)> Sections(PagedCommand command)
    {
        if (command.Subcommands.Count > 0)
            yield return ("What there is", [.. command.Subcommands.Select(part => (part.Name, part.Description!))]);
        if (command.Arguments.Count > 0)
            yield return ("Arguments", [.. command.Arguments.Select(argument => (argument.Name, argument.Description!))]);
        foreach (var (title, options) in command.Groups)
            yield return (title, [.. options.Select(option => (Form(option), option.Description!))]);
        foreach (var section in command.Grammar)
            yield return section;
    }

    private static List<string> Synopsis(PagedCommand command) =>
    [
        $"  nadir {CommandPath.Of(command)}",
        .. command.Subcommands.Count > 0 ? ["WHAT"] : command.Arguments.Select(Form),
        .. command.Options.Where(option => option.Required).Select(option => $"{option.Name} {option.HelpName}"),
        "[options]",
    ];

    private static string Form(Argument argument) => argument.Arity switch
    {
        { MinimumNumberOfValues: 0, MaximumNumberOfValues: > 1 } => $"[{argument.Name}…]",
        { MinimumNumberOfValues: 0 } => $"[{argument.Name}]",
        { MaximumNumberOfValues: > 1 } => $"{argument.Name}…",
        _ => argument.Name,
    };

    private static string Form(Option option)
    {
        var names = string.Join(", ", option.Aliases.Prepend(option.Name).OrderBy(name => name.Length));
        return option.Arity.MaximumNumberOfValues == 0
            ? names
            : option.Arity.MinimumNumberOfValues == 0 ? $"{names} [{option.HelpName}]" : $"{names} {option.HelpName}";
    }

    /// <summary>The call, its pieces whole, going on indented where it is too long.</summary>
    private static IEnumerable<string> Hang(IReadOnlyList<string> pieces, int width, int indent)
    {
        var first = true;
        foreach (var line in Wrapping.Join(pieces, width - indent, " "))
        {
            yield return first ? line : new string(' ', indent) + line;
            first = false;
        }
    }

    /// <summary>A command line that a shell takes as one when it is pasted; an option stays with its value.</summary>
    public static IEnumerable<string> Continued(string commandLine, int width, string indent = "    ")
    {
        var pieces = Pieces().Matches(commandLine).Select(match => match.Value);
        var lines = Wrapping.Join(pieces, width - indent.Length - 4, " ").ToList();
        for (var i = 0; i < lines.Count; i++)
            yield return (i == 0 ? indent : indent + "  ") + lines[i] + (i < lines.Count - 1 ? " \\" : "");
    }

    [GeneratedRegex("""-{1,2}[a-z-]+ (?!-{1,2}[a-z])("[^"]*"|'[^']*'|\S+)|"[^"]*"|'[^']*'|\S+""")]
    private static partial Regex Pieces();
}
