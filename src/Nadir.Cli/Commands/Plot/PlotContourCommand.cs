using Nadir.Pictures;

namespace Nadir.Cli;

/// <summary><c>nadir plot contour</c>.</summary>
internal static class PlotContourCommand
{
    public static PagedCommand Create(CommandContext context)
    {
        var formula = FormulaArgument.Create("A formula of two names, such as \"(1 - x)^2 + 100*(y - x^2)^2\".");
        var window = new WindowOptions();
        var levels = OptionOf.Text("--levels", "LIST", "The values of the lines, such as 0.2,0.5,1. Default: round ones, evenly spread.");
        var filled = OptionOf.Flag("--filled", "Fill the bands between the lines.");
        var parameters = FormulaArgument.Parameters();
        var output = new DrawingOutput();
        var command = new PagedCommand("contour", "Lines of equal value of a function of two names.")
        {
            Grammar = [Grammar.Formulas],
            Examples =
            [
                ("nadir plot contour \"(1 - x)^2 + 100*(y - x^2)^2\" --x -2..2 --y -1..3 --levels 1,5,20,100,500", "The banana valley, with levels of your own:"),
                ("nadir plot contour \"sin(k) * b\" --x k=0..6 --y b=-1..1 --filled -o bands.svg", "Axes by other names:"),
            ],
        };
        command.Add(formula);
        command.AddGroup("Options", [.. window.All, levels, filled, parameters]);
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var read = FormulaArgument.ReadExpression(parsed.GetRequiredValue(formula), parsed.GetValue(parameters));
            var plane = window.Read(parsed, read);
            var values = parsed.GetValue(levels) is { } text ? LevelsOf(text) : null;
            return output.Show(parsed, context, () => UsageException.Guard("FORMULA", () => Draw.Contour(read, plane, values, parsed.GetValue(filled))));
        });
        return command;
    }

    private static List<double> LevelsOf(string text) => [.. text.Split(',').Select(part => FormulaArgument.Number(part)
        ?? throw new UsageException($"--levels takes numbers with commas between them, such as 0.2,0.5,1, got '{text}'."))];
}
