using Nadir.Pictures;

namespace Nadir.Cli;

/// <summary><c>nadir plot activation</c>.</summary>
internal static class PlotActivationCommand
{
    private const double Reach = 5;

    public static PagedCommand Create(CommandContext context)
    {
        var names = EntryArguments.Create("activation");
        var range = RangeOption.Create("--x", "Where x begins and ends. Default: -5..5.");
        var output = new DrawingOutput();
        var command = new PagedCommand("activation", "Activations with slope and second derivative.")
        {
            Grammar = [Grammar.Names],
            Examples =
            [
                ("nadir plot activation gelu", "One, with its slope and second derivative:"),
                ("nadir plot activation sigmoid tanh relu --x -10..10 -o three.svg", "Three, their slopes beside them:"),
            ],
        };
        command.Add(names);
        command.AddGroup("Options", range);
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var activations = EntryArguments.Read<Activation>("activation", parsed.GetRequiredValue(names), context.Catalogue);
            var (low, high) = RangeOption.Read(parsed, range) ?? (-Reach, Reach);
            return output.Show(parsed, context, () => UsageException.Guard("NAME", () => Draw.Activations(activations, low, high)));
        });
        return command;
    }
}
