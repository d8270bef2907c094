using Nadir.Figures;
using Nadir.Pictures;

namespace Nadir.Cli;

/// <summary><c>nadir plot surface</c>.</summary>
internal static class PlotSurfaceCommand
{
    private const int Points = 101, MostPoints = 400;

    public static PagedCommand Create(CommandContext context)
    {
        var formula = FormulaArgument.Create("A formula of two names, such as \"x^2 - y^2\".");
        var window = new WindowOptions();
        var points = OptionOf.Whole("--points", $"Points along each side. Default: {Points}.", Points, 2, MostPoints);
        var view = OptionOf.Text("--view", "AZIMUTH,ELEVATION", "From where it is seen, in degrees. Default: -60,30.");
        var parameters = FormulaArgument.Parameters();
        var output = new DrawingOutput();
        var command = new PagedCommand("surface", "The surface of a function of two names; .html files turn.")
        {
            Grammar = [Grammar.Formulas],
            Examples = [("nadir plot surface \"sin(x)*cos(y)\" --x -3..3 -o waves.html", "A page to turn it in:")],
        };
        command.Add(formula);
        command.AddGroup("Options", [.. window.All, points, view, parameters]);
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var read = FormulaArgument.ReadExpression(parsed.GetRequiredValue(formula), parsed.GetValue(parameters));
            var plane = window.Read(parsed, read);
            var camera = parsed.GetValue(view) is { } text ? CameraOf(text) : new Camera();
            return output.Show(parsed, context, () => UsageException.Guard("FORMULA", () =>
            {
                var figure = Draw.Surface(read, plane, parsed.GetValue(points));
                figure.Camera = camera;
                return figure;
            }));
        });
        return command;
    }

    private static Camera CameraOf(string text) => text.Split(',') is [var first, var second] && FormulaArgument.Number(first) is { } azimuth
        && FormulaArgument.Number(second) is { } elevation
            ? UsageException.Guard("--view", () => new Camera(azimuth, elevation))
            : throw new UsageException($"--view takes two angles in degrees, such as -60,30, got '{text}'.");
}
