namespace Nadir.Cli;

/// <summary><c>nadir plot</c>: one command below it for each kind of picture.</summary>
internal static class PlotCommand
{
    public static PagedCommand Create(CommandContext context)
    {
        var command = new PagedCommand("plot", "Draws a formula, a loss, an activation, a regularizer, a run …")
        {
            About = ["The terminal shows the picture; -o FILE writes it, in the format of the file's ending."],
            Examples =
            [
                ("nadir plot implicit \"x^2 + y^2 + x*y = 1\"", "An ellipse, in the terminal:"),
                ("nadir plot loss huber mse -o losses.svg", "Two losses and their slopes:"),
            ],
        };
        command.Add(PlotCurveCommand.Create(context));
        command.Add(PlotImplicitCommand.Create(context));
        command.Add(PlotContourCommand.Create(context));
        command.Add(PlotSurfaceCommand.Create(context));
        command.Add(PlotFieldCommand.Create(context));
        command.Add(PlotLossCommand.Create(context));
        command.Add(PlotActivationCommand.Create(context));
        command.Add(PlotRegularizerCommand.Create(context));
        command.Add(PlotScheduleCommand.Create(context));
        command.Add(PlotHistoryCommand.Create(context));
        command.Add(PlotFileCommand.Create(context));
        return command;
    }
}
