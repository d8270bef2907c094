namespace Nadir.Cli;

/// <summary><c>nadir data</c>: commands about data alone.</summary>
internal static class DataCommand
{
    public static PagedCommand Create(CommandContext context)
    {
        var command = new PagedCommand("data", "Looks at data before anything is trained.")
        {
            Examples = [("nadir data look iris.csv", "Columns, what is missing or doubtful, and how to train on it:")],
        };
        command.Add(LookCommand.Create(context));
        return command;
    }
}
