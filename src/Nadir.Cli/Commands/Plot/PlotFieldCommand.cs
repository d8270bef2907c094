using Nadir.Pictures;

namespace Nadir.Cli;

/// <summary><c>nadir plot field</c>.</summary>
internal static class PlotFieldCommand
{
    public static PagedCommand Create(CommandContext context)
    {
        var formula = FormulaArgument.Create("A formula of two names, such as \"sin(x)*y\".");
        var window = new WindowOptions();
        var parameters = FormulaArgument.Parameters();
        var output = new DrawingOutput();
        var command = new PagedCommand("field", "Values of a function of two names as colours, with arrows down its slope.")
        {
            Grammar = [Grammar.Formulas],
            Examples = [("nadir plot field \"sin(x)*cos(y)\" --x -3..3 -o field.svg", "Where gradient descent would go:")],
        };
        command.Add(formula);
        command.AddGroup("Options", [.. window.All, parameters]);
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var read = FormulaArgument.ReadExpression(parsed.GetRequiredValue(formula), parsed.GetValue(parameters));
            var plane = window.Read(parsed, read);
            return output.Show(parsed, context, () => UsageException.Guard("FORMULA", () => Draw.Field(read, plane)));
        });
        return command;
    }
}
