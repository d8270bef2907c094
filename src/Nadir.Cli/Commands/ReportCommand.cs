namespace Nadir.Cli;

/// <summary><c>nadir report</c>.</summary>
internal static class ReportCommand
{
    public static PagedCommand Create(CommandContext context)
    {
        var run = RunArgument.Create();
        var weights = RunArgument.Weights();
        var command = new PagedCommand("report", "Writes a run's report anew: one HTML file that needs no network.")
        {
            Examples = [("nadir report runs/1-digits", "After an upgrade, or when the report was lost:")],
        };
        command.Add(run);
        command.AddGroup("Options", weights);
        command.SetAction(parsed =>
        {
            var folder = RunFolder.Open(parsed.GetRequiredValue(run));
            var model = RunArgument.Load(folder, parsed.GetValue(weights), context.Catalogue);
            var data = OpenedData.OpenAgain(folder, context.Catalogue).For(model);
            context.Terminal.Output.WriteLine(RunReport.Write(folder, model, data, TrainingRequest.From(folder), context.Catalogue));
            return ExitCode.Success;
        });
        return command;
    }
}
