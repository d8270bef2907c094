using Nadir.Pictures;

namespace Nadir.Cli;

/// <summary><c>nadir plot schedule</c>.</summary>
internal static class PlotScheduleCommand
{
    public static PagedCommand Create(CommandContext context)
    {
        var names = EntryArguments.Create("schedule");
        var steps = OptionOf.Text("--steps", "N", "How many steps are drawn. Default: until nothing more changes.");
        var output = new DrawingOutput();
        var command = new PagedCommand("schedule", "Learning-rate schedules by step.")
        {
            Grammar = [Grammar.Names],
            Examples = [("nadir plot schedule cosineDecay:1000 stepDecay:stepSize=200 --steps 1000", "Two, over a thousand steps:")],
        };
        command.Add(names);
        command.AddGroup("Options", steps);
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var schedules = EntryArguments.Read<Schedule>("schedule", parsed.GetRequiredValue(names), context.Catalogue);
            var length = parsed.GetValue(steps) is not { } text ? (int?)null
                : int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number > 0
                    ? number
                    : throw new UsageException($"--steps takes a whole number from 1 up, got '{text}'.");
            return output.Show(parsed, context, () => Draw.Schedules(schedules, length));
        });
        return command;
    }
}
