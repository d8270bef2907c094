using Nadir.Pictures;

namespace Nadir.Cli;

/// <summary><c>nadir plot history</c>.</summary>
internal static class PlotHistoryCommand
{
    public static PagedCommand Create(CommandContext context)
    {
        var run = RunArgument.Create();
        var metric = OptionOf.Texts("--metric", "NAME", "What is drawn: loss, or a metric of the run. Default: all.");
        metric.AllowMultipleArgumentsPerToken = true;
        var output = new DrawingOutput();
        var command = new PagedCommand("history", "The learning curves of a run.")
        {
            Examples = [("nadir plot history runs/1-digits -o curves.svg", "Loss and metrics over the epochs:")],
        };
        command.Add(run);
        command.AddGroup("Options", metric);
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var folder = RunFolder.Open(parsed.GetRequiredValue(run));
            return output.Show(parsed, context, () => Draw.LearningCurves(folder, parsed.GetValue(metric)));
        });
        return command;
    }
}
