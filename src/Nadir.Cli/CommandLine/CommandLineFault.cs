using System.CommandLine;
using System.CommandLine.Parsing;

namespace Nadir.Cli;

/// <summary>What is wrong with a command line, in one sentence with the next step.</summary>
internal static class CommandLineFault
{
    /// <summary>The first fault; null when there is none.</summary>
    public static string? Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens is [var token, ..])
            return OfToken(token, command);
        if (command is RootCommand)
            return null;
        if (command.Options.FirstOrDefault(option => option.Required && parsed.GetResult(option) is not { Implicit: false }) is { } required)
            return $"'nadir {CommandPath.Of(command)}' needs {required.Name} {required.HelpName}: {required.Description} {Help(command)}";
        return parsed.Errors.Count == 0 ? null : OfError(parsed.Errors[0], parsed);
    }

    private static string OfToken(string token, Command command)
    {
        if (token.StartsWith('-') && token.Length > 1)
        {
            var names = command.Options.SelectMany(option => option.Aliases.Prepend(option.Name)).Where(name => name.StartsWith("--", StringComparison.Ordinal));
            var plain = names.Select(name => name[2..]).ToList();
            var hint = ForeignWord.Explain(token.TrimStart('-'), plain, "--") is { Length: > 0 } foreign ? foreign : CatalogueName.DidYouMean(token, names);
            var where = command is RootCommand ? "'nadir'" : $"'nadir {CommandPath.Of(command)}'";
            return $"{where} has no option '{token}'.{hint} {Help(command)}";
        }

        return command.Subcommands.Count > 0
            ? $"There is no command '{(command is RootCommand ? "" : CommandPath.Of(command) + " ")}{token}'.{CatalogueName.DidYouMean(token, command.Subcommands.Select(c => c.Name))} {Help(command)}"
            : $"'{token}' is one argument too many for 'nadir {CommandPath.Of(command)}'. Write options as --name value, and quote what holds spaces. {Help(command)}";
    }

    private static string OfError(ParseError error, ParseResult parsed) => error.SymbolResult switch
    {
        OptionResult { Tokens.Count: 0 } option => $"{option.Option.Name} needs a value: {option.Option.HelpName}. {option.Option.Description}",
        OptionResult { Tokens.Count: > 1 } option when option.Option.Arity.MaximumNumberOfValues == 1 =>
            $"{option.Option.Name} was given {option.Tokens.Count} times. Give it once.",
        ArgumentResult { Tokens.Count: 0, Parent: CommandResult } argument => Missing(argument.Argument, parsed),
        CommandResult result when result.Command.Arguments.FirstOrDefault(argument => argument.Arity.MinimumNumberOfValues > 0) is { } argument =>
            Missing(argument, parsed),
        _ => error.Message,
    };

    private static string Missing(Argument argument, ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var greedy = command.Options.FirstOrDefault(option =>
            option.AllowMultipleArgumentsPerToken && parsed.GetResult(option) is { Implicit: false, Tokens.Count: > 1 });
        var advice = greedy is null ? argument.Description : $"{greedy.Name} takes all that follows it, so write {argument.Name} first.";
        return $"'nadir {CommandPath.Of(command)}' needs {argument.Name}: {advice} {Help(command)}";
    }

    private static string Help(Command command) =>
        command is RootCommand ? "'nadir --help' shows all commands." : $"'nadir {CommandPath.Of(command)} --help' shows all {(command.Subcommands.Count > 0 ? "there is" : "options")}.";
}
