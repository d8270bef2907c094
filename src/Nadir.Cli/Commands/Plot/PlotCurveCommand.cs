using Nadir.Pictures;

namespace Nadir.Cli;

/// <summary><c>nadir plot curve</c>.</summary>
internal static class PlotCurveCommand
{
    private const double Reach = 5;

    public static PagedCommand Create(CommandContext context)
    {
        var formulas = FormulaArgument.CreateSeveral("A formula of one name, such as \"sin(x)/x\"; several are drawn together.");
        var range = RangeOption.Create("--x", "Where x begins and ends. Default: -5..5.");
        var parameters = FormulaArgument.Parameters();
        var output = new DrawingOutput();
        var command = new PagedCommand("curve", "Graphs of functions.")
        {
            Grammar = [Grammar.Formulas],
            Examples =
            [
                ("nadir plot curve \"sin(x)/x\" --x -20..20", "One function:"),
                ("nadir plot curve \"x^p\" \"|x|\" --param p=2 -o two.svg", "Two, with a parameter:"),
            ],
        };
        command.Add(formulas);
        command.AddGroup("Options", range, parameters);
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var read = FormulaArgument.ReadExpressions(parsed.GetRequiredValue(formulas), parsed.GetValue(parameters));
            FormulaArgument.RequireNames([.. read.SelectMany(formula => formula.Names).Distinct()], 1);
            var (low, high) = RangeOption.Read(parsed, range) ?? (-Reach, Reach);
            return output.Show(parsed, context, () => UsageException.Guard("FORMULA", () => Draw.Curves(read, low, high)));
        });
        return command;
    }
}
