using System.CommandLine;
using Nadir.Figures;
using Nadir.Landscapes;
using Nadir.Pictures;

namespace Nadir.Cli;

/// <summary><c>nadir descend</c>.</summary>
internal static class DescendCommand
{
    private const int Steps = 400, MostSteps = 1_000_000;

    public static PagedCommand Create(CommandContext context)
    {
        var formula = new Argument<string?>("FORMULA") { Description = "What is to become small, such as \"(1-x)^2 + 100*(y-x^2)^2\"; with --data also \"mean((k*x+b-y)^2)\".", Arity = ArgumentArity.ZeroOrOne };
        var what = new ObjectiveOptions("FORMULA");
        var starts = OptionOf.Texts("--start", "NAME=VALUE,…", "Where to start, such as k=0,b=0; may be given several times.");
        var optimizers = OptionOf.Texts("--optimizer", "NAME", "The rule, such as sgd:0.1; may be given several times. Default: sgd:0.1.");
        var steps = OptionOf.Whole("--steps", $"How many steps. Default: {Steps}.", Steps, 0, MostSteps);
        var x = RangeOption.Create("--x", "The range of the first parameter, that of the first --start. Default: what holds the paths.");
        var y = RangeOption.Create("--y", "The range of the second parameter.");
        var show = OptionOf.Choice("--show", "What is drawn: contour, surface, losses (by step) or fit (curve over data). Default: contour; losses for more than two parameters.", null, "contour", "surface", "losses", "fit");
        var output = new DrawingOutput();
        var command = new PagedCommand("descend", "Shows the paths of optimizers down a formula, or down the loss of a model on data.")
        {
            About = ["Prints where each path ends and what it does. The terminal shows the picture; -o FILE writes it: .gif, .apng and .html move, step by step."],
            Grammar = [Grammar.Names, Grammar.Formulas],
            Examples =
            [
                ("nadir descend \"x^2 + 10*y^2\" --start x=4,y=1 --optimizer sgd:0.09 --optimizer adam:0.3 -o race.gif", "Two optimizers from one start:"),
                ("nadir descend --data line --model \"k*x+b\" --start k=0,b=0 --optimizer sgd:0.05 --optimizer sgd:0.15 --steps 100", "A straight line through six points, with a good rate and one that is too large:"),
                ("nadir descend --data cosine --model \"sin(b*cos(a*x))\" --start a=5,b=4 --start a=5,b=1 --x -2..7 --y -2..7 --show surface -o paths.html", "Two starts on a surface to turn:"),
            ],
        };
        command.Add(formula);
        command.AddGroup("What is descended", what.All);
        command.AddGroup("How", starts, optimizers, steps);
        command.AddGroup("What is shown", show, x, y);
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var begin = parsed.GetValue(starts) ?? [];
            var objective = what.Read(parsed, parsed.GetValue(formula), context);
            if (begin.Length > 0)
                objective = InOrder(objective, [.. FormulaArgument.Values(starts.Name, begin[0]).Select(value => value.Name)]);
            var places = PlacesOf(objective, begin);
            var rules = RulesOf(parsed.GetValue(optimizers) ?? [], context.Catalogue);
            var picture = parsed.GetValue(show) ?? (objective.Names.Count > 2 ? "losses" : "contour");
            CheckPicture(picture, objective);
            var (across, up) = (RangeOption.Read(parsed, x), RangeOption.Read(parsed, y));
            return output.Show(parsed, context, () =>
            {
                var cancellation = context.Terminal.Cancellation;
                var paths = UsageException.Guard(starts.Name, () => Descent.Run(objective, rules, places, parsed.GetValue(steps), cancellation));
                cancellation.ThrowIfCancellationRequested();
                return new DrawnResult(
                    () => Still(picture, paths, across, up),
                    picture is "contour" or "surface" && objective.Names.Count == 2 ? () => Draw.DescentAnimation(paths, across, up, picture == "surface") : null)
                {
                    Lines = [.. paths.SelectMany(Report)],
                };
            });
        });
        return command;
    }

    private static Drawing Still(string picture, IReadOnlyList<DescentPath> paths, (double Low, double High)? x, (double Low, double High)? y) => picture switch
    {
        "losses" => Draw.DescentLosses(paths),
        "fit" => Draw.Fit((ModelObjective)paths[0].Objective, [.. paths.Select(path => (NameOf(path), (IReadOnlyList<double>)path.Best))]),
        "surface" => Draw.DescentSurface(paths, x, y),
        _ => Draw.Descent(paths, x, y),
    };

    private static void CheckPicture(string picture, Landscapes.Objective objective)
    {
        if (picture == "fit" && objective is not ModelObjective { Inputs.Count: 1 })
            throw new UsageException("--show fit needs --data with --model of one input column.");
        if (picture is "contour" or "surface" && objective.Names.Count > 2)
            throw new UsageException($"--show {picture} draws at most two parameters, there are {string.Join(", ", objective.Names)}. Take --show losses.");
        if (picture == "surface" && objective.Names.Count == 1)
            throw new UsageException($"--show surface needs two parameters, there is one: {objective.Names[0]}. Take --show contour.");
    }

    /// <summary>With the parameters in the order of the first start, as the axes of a picture are to be.</summary>
    private static Landscapes.Objective InOrder(Landscapes.Objective objective, List<string> names) =>
        names.Count == objective.Names.Count && names.Distinct().Count() == names.Count && names.TrueForAll(name => objective.Names.Contains(name))
            ? objective.Ordered([.. names])
            : objective;

    private static List<double[]> PlacesOf(Landscapes.Objective objective, string[] starts)
    {
        if (starts.Length == 0)
            throw new UsageException($"--start is missing: where do the paths begin? Write --start {string.Join(",", objective.Names.Select(name => $"{name}=1"))}.");
        return [.. starts.Select(start => UsageException.Guard("--start", () => objective.Place([.. FormulaArgument.Values("--start", start)])))];
    }

    private static List<Optimizer> RulesOf(string[] optimizers, Catalogue catalogue) =>
        EntryArguments.Read<Optimizer>("optimizer", optimizers.Length == 0 ? ["sgd:0.1"] : optimizers, catalogue, "--optimizer");

    private static string NameOf(DescentPath path) =>
        $"{path.Optimizer} from {string.Join(", ", path.Objective.Names.Zip(path.Start, (name, value) => FormattableString.Invariant($"{name} = {value}")))}";

    private static IEnumerable<string> Report(DescentPath path)
    {
        var end = string.Join(", ", path.Objective.Names.Zip(path.End, (name, value) => FormattableString.Invariant($"{name} = {value:G9}")));
        yield return FormattableString.Invariant($"{NameOf(path)}: after {path.Steps} {(path.Steps == 1 ? "step" : "steps")} {end}, loss {path.EndLoss:G9}");
        yield return $"  {path.Verdict}";
    }
}
