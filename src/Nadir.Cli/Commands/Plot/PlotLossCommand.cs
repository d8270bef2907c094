using Nadir.Pictures;

namespace Nadir.Cli;

/// <summary><c>nadir plot loss</c>.</summary>
internal static class PlotLossCommand
{
    public static PagedCommand Create(CommandContext context)
    {
        var names = EntryArguments.Create("loss");
        var over = OptionOf.Choice("--over", "The number along which losses are drawn. Default: the first that all can be seen along.", null, "residual", "margin", "probability");
        var field = OptionOf.Flag("--field", "Draw one loss over target and prediction, as colours.");
        var plain = OptionOf.Flag("--no-slopes", "Leave the slopes out.");
        var range = RangeOption.Create("--x", "Where the number begins and ends.");
        var output = new DrawingOutput();
        var command = new PagedCommand("loss", "Losses over residual, margin or probability, with their slopes.")
        {
            Grammar = [Grammar.Names],
            Examples =
            [
                ("nadir plot loss huber:delta=2", "One loss and its slope:"),
                ("nadir plot loss zeroOne hinge logistic exponential mse mae huber --over margin --no-slopes -o family.svg", "The family over the margin:"),
                ("nadir plot loss huber --field -o huber.html", "Over target and prediction:"),
            ],
        };
        command.Add(names);
        command.AddGroup("Options", over, range, plain, field);
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var losses = EntryArguments.Read<Loss>("loss", parsed.GetRequiredValue(names), context.Catalogue);
            if (parsed.GetValue(field) && losses.Count > 1)
                throw new UsageException($"--field draws one loss, got {losses.Count}.");
            var axis = Enum.Parse<LossAxis>(parsed.GetValue(over) ?? nameof(LossAxis.Automatic), ignoreCase: true);
            var span = RangeOption.Read(parsed, range);
            return output.Show(parsed, context, () => UsageException.Guard("NAME", () => parsed.GetValue(field)
                ? Draw.LossField(losses[0])
                : Draw.Losses(losses, axis, !parsed.GetValue(plain), span?.Low, span?.High)));
        });
        return command;
    }
}
