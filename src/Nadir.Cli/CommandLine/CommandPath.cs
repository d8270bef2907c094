using System.CommandLine;

namespace Nadir.Cli;

/// <summary>A command as it is typed after <c>nadir</c>: <c>plot curve</c>.</summary>
internal static class CommandPath
{
    public static string Of(Command command) => command.Parents.OfType<Command>().FirstOrDefault() is { } parent and not RootCommand
        ? $"{Of(parent)} {command.Name}"
        : command.Name;
}
