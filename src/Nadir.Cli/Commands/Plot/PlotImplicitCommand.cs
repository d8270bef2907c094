using Nadir.Pictures;

namespace Nadir.Cli;

/// <summary><c>nadir plot implicit</c>.</summary>
internal static class PlotImplicitCommand
{
    public static PagedCommand Create(CommandContext context)
    {
        var formula = FormulaArgument.Create("An equation, such as \"x^2 + y^2 + x*y = 1\", or a condition, such as \"x^2 + y^2 < 1\".");
        var window = new WindowOptions();
        var parameters = FormulaArgument.Parameters();
        var output = new DrawingOutput();
        var command = new PagedCommand("implicit", "The curve on which an equation holds, or the region in which a condition does.")
        {
            About = ["The picture says whether each of its cells is proven empty or crossed by one line (certified), or in how many that stays undecided."],
            Grammar = [Grammar.Formulas],
            Examples =
            [
                ("nadir plot implicit \"x^2 + y^2 + x*y = 1\" -o ellipse.svg", "A tilted ellipse:"),
                ("nadir plot implicit \"|x|^p + |y|^p = 1\" --param p=0.5 --x -1.5..1.5", "A ball of the p-norm:"),
            ],
        };
        command.Add(formula);
        command.AddGroup("Options", [.. window.All, parameters]);
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var read = FormulaArgument.Read(parsed.GetRequiredValue(formula), parsed.GetValue(parameters));
            var plane = window.Read(parsed, read);
            return output.Show(parsed, context, () => UsageException.Guard("FORMULA", () => Draw.Implicit(read, plane)));
        });
        return command;
    }
}
