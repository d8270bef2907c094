using System.CommandLine;
using Nadir.Figures;
using Nadir.Landscapes;
using Nadir.Pictures;

namespace Nadir.Cli;

/// <summary><c>nadir plot regularizer</c>.</summary>
internal static class PlotRegularizerCommand
{
    private const double Reach = 3;

    public static PagedCommand Create(CommandContext context)
    {
        var names = new Argument<string[]>("NAME") { Description = "A regularizer with its factor; several are drawn together. 'nadir list regularizer' shows all.", Arity = ArgumentArity.ZeroOrMore };
        var on = OptionOf.Text("--on", "FORMULA", "What the penalty is added to. Two names: contours, the ball, and where they touch; one name: the sum as a curve.");
        var objective = new ObjectiveOptions("--on");
        var path = OptionOf.Flag("--path", "With --data: the weights of a linear model as the penalty grows, whatever its factor.");
        var standardize = OptionOf.Flag("--standardize", "With --path: scale each column to mean 0 and deviation 1 first.");
        var norm = OptionOf.Text("--norm", "P", "A ball of this norm instead of NAME's, such as 0.5, 1, 2 or inf.");
        var radius = OptionOf.Text("--radius", "R", "How far the ball of --norm reaches along the axes. Default: 1.");
        var x = RangeOption.Create("--x", "With --on: the range of the first name. Default: what holds ball and minimum; -3..3 for one name.");
        var y = RangeOption.Create("--y", "With --on: the range of the second name.");
        var output = new DrawingOutput();
        var command = new PagedCommand("regularizer", "Penalties on weights, and what they do to a minimum.")
        {
            Grammar = [Grammar.Names, Grammar.Formulas],
            Examples =
            [
                ("nadir plot regularizer l1 l2 elasticNet", "Three penalties on one weight:"),
                ("nadir plot regularizer l1:0.5 l2:0.5 --on \"(w1-2)^2 + 3*(w2-0.6)^2\" -o touch.svg", "Diamond and disc, touching the contour through the minimum they lead to:"),
                ("nadir plot regularizer l1 --data line --model \"k*x+b\"", "The same over the loss of a model:"),
                ("nadir plot regularizer --norm 0.5 --radius 1.2 --on \"(w1-2)^2 + (w2-0.6)^2\"", "A ball of a norm that is no penalty of the list:"),
                ("nadir plot regularizer l1:0.5 l1:2 --on \"(x-0.8)^2\"", "A minimum drawn to 0, exactly from a factor on:"),
                ("nadir plot regularizer l1 --path --data moons -o path.svg", "Weights that vanish one by one:"),
            ],
        };
        command.Add(names);
        command.AddGroup("On what", [on, .. objective.All]);
        command.AddGroup("Options", [path, standardize, norm, radius, x, y]);
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var penalties = EntryArguments.Read<Regularizer>("regularizer", parsed.GetValue(names) ?? [], context.Catalogue);
            var ball = BallOf(parsed.GetValue(norm), parsed.GetValue(radius));
            if ((penalties.Count == 0) == (ball is null))
                throw new UsageException(ball is null ? "'nadir plot regularizer' needs a NAME, such as l1, or --norm. Its --help shows examples." : "NAME and --norm exclude each other. Leave one out.");
            if (parsed.GetValue(standardize) && !parsed.GetValue(path))
                throw new UsageException("--standardize goes with --path. Leave it out.");
            if (parsed.GetValue(path))
            {
                if (ball is not null || parsed.GetValue(on) is not null)
                    throw new UsageException("--path is that of a linear model on --data, and takes neither --norm nor --on. Leave them out.");
                var data = objective.Columns(parsed, context) ?? throw new UsageException("--path needs --data: the name of a set, or a file.csv with several columns.");
                return output.Show(parsed, context, () => UsageException.Guard("NAME", () => Together(
                    penalties, penalty => Draw.Coefficients(parsed.GetValue(standardize) ? data.Scale(ColumnScaling.Standardized) : data, penalty))));
            }

            if (parsed.GetValue(on) is null && !objective.IsGiven(parsed))
            {
                return ball is null && parsed.GetValue(x) is null && parsed.GetValue(y) is null
                    ? output.Show(parsed, context, () => UsageException.Guard("NAME", () => Draw.Penalties(penalties)))
                    : throw new UsageException($"{(ball is null ? "--x and --y need" : "--norm needs")} something to draw on: --on \"(w1-2)^2 + (w2-0.6)^2\", or --data with --model.");
            }

            var small = objective.Read(parsed, parsed.GetValue(on), context);
            var (across, up) = (RangeOption.Read(parsed, x), RangeOption.Read(parsed, y));
            if (small.Names.Count > 2 || (ball is not null && small.Names.Count != 2))
                throw new UsageException($"'{small.Text}' has the parameters {string.Join(", ", small.Names)}; {(ball is null ? "one or two are" : "two are")} drawn. Put numbers in place of the others.");
            return output.Show(parsed, context, () => UsageException.Guard(ball is null ? "NAME" : "--norm", () => small.Names.Count == 1
                ? Draw.Shrinkage(small, penalties, across?.Low ?? -Reach, across?.High ?? Reach)
                : ball is not null ? Draw.Penalty(small, ball, across, up) : Together(penalties, penalty => Draw.Penalty(small, penalty, across, up))));
        });
        return command;
    }

    private static Drawing Together(List<Regularizer> penalties, Func<Regularizer, Figure> draw)
    {
        var figures = penalties.ConvertAll(penalty => draw(penalty));
        return figures.Count == 1 ? figures[0] : new FigureGrid("", Math.Min(2, figures.Count), figures);
    }

    private static NormBall? BallOf(string? norm, string? radius)
    {
        if (norm is null)
            return radius is null ? null : throw new UsageException("--radius goes with --norm. Leave it out, or write --norm 1.");
        var order = norm is "inf" or "infinity" or "∞" ? double.PositiveInfinity : FormulaArgument.Number(norm);
        var reach = radius is null ? 1 : FormulaArgument.Number(radius);
        return order > 0 && reach > 0
            ? UsageException.Guard("--norm", () => new NormBall(order.Value, reach.Value))
            : throw new UsageException($"--norm and --radius take numbers above 0, such as --norm 0.5 --radius 1; got '{norm}'{(radius is null ? "" : $" and '{radius}'")}.");
    }
}
