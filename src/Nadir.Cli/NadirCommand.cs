using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Reflection;

namespace Nadir.Cli;

/// <summary>The command line program: reads the arguments, runs the command, turns what went wrong into a line.</summary>
internal static class NadirCommand
{
    private static readonly ParserConfiguration Parsing = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    /// <summary>The version of this build.</summary>
    public static string Version { get; } =
        typeof(NadirCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Runs in this process' terminal, stopping at Ctrl-C.</summary>
    public static int Run(IReadOnlyList<string> arguments)
    {
        using var interruption = new Interruption();
        return Run(arguments, new ProcessTerminal(interruption.Token));
    }

    /// <summary>Runs with everything printed to writers.</summary>
    public static int Run(IReadOnlyList<string> arguments, Terminal terminal)
    {
        if (arguments is ["help", ..])
            arguments = [.. arguments.Skip(1), "--help"];
        var verbose = new Option<bool>("--verbose") { Recursive = true, Description = "Print where an error came from." };
        var help = new HelpOption();
        var root = Root(arguments, terminal, verbose, help);
        var parsed = root.Parse(arguments, Parsing);
        var isVerbose = parsed.GetValue(verbose);
        try
        {
            var command = parsed.CommandResult.Command;
            if (parsed.GetResult(help) is { Implicit: false } || IsGroupAlone(parsed, arguments))
            {
                HelpPage.Write(command, terminal.Output, terminal.PageWidth);
                return ExitCode.Success;
            }

            if (parsed.Tokens is [{ Value: "--version" }])
            {
                terminal.Output.WriteLine(Version);
                return ExitCode.Success;
            }

            if (CommandLineFault.Of(parsed) is { } fault)
                throw new UsageException(fault);
            return parsed.Invoke(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
                Output = terminal.Output,
                Error = terminal.Error,
            });
        }
        catch (Exception failure) when (failure is not (StackOverflowException or AccessViolationException))
        {
            return Failure.Report(failure, terminal, isVerbose);
        }
    }

    /// <summary>Whether the line names a command that has others below it, and nothing else.</summary>
    private static bool IsGroupAlone(ParseResult parsed, IReadOnlyList<string> arguments) =>
        parsed.CommandResult.Command.Subcommands.Count > 0
        && parsed.Tokens.Count == arguments.Count
        && parsed.Tokens.All(token => token.Type == TokenType.Command);

    private static RootCommand Root(IReadOnlyList<string> arguments, Terminal terminal, Option<bool> verbose, HelpOption help)
    {
        var line = new CommandContext(terminal, Quoting.Join(arguments.Prepend("nadir")));
        var root = new RootCommand("Nadir trains models and shows how they learn.")
        {
            DemoCommand.Create(line),
            TrainCommand.Create(line),
            ResumeCommand.Create(line),
            EvaluateCommand.Create(line),
            PredictCommand.Create(line),
            ReportCommand.Create(line),
            ExportCommand.Create(line),
            DataCommand.Create(line),
            PlotCommand.Create(line),
            DescendCommand.Create(line),
            ListCommand.Create(line),
            DescribeCommand.Create(line),
        };
        root.Options.Clear();
        root.Add(help);
        root.Add(verbose);
        root.Add(new Option<bool>("--version") { Description = "Print the version." });
        return root;
    }
}
