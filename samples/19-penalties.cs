#:project ../src/Nadir.Pictures/Nadir.Pictures.csproj
using Nadir;
using Nadir.Expressions;
using Nadir.Figures;
using Nadir.Landscapes;
using Nadir.Pictures;

// Why L1 makes weights 0 and L2 does not: the contour of the loss touches the diamond at a corner, on an axis, and the ball
// wherever it meets it. A loss with a penalty times λ added is least where its contour touches the ball of some size.
var loss = Objective.Of(Formula.Parse("(w1 - 2)^2 + 3*(w2 - 0.6)^2 + 0.8*(w1 - 2)*(w2 - 0.6)"));
var figures = new List<Figure>();
foreach (var lambda in new[] { 0.5, 1.5, 3 })
{
    foreach (var (name, penalty, order) in new[] { ("L1", Regularizers.L1(lambda), 1), ("L2", Regularizers.L2(lambda), 2) })
    {
        var least = loss.Minimize(penalty);
        Console.WriteLine($"{name}, λ = {lambda}: w = ({least.At[0]:0.000000}, {least.At[1]:0.000000}), loss {least.Value:0.000000}");
        var radius = order == 1 ? least.At.Sum(Math.Abs) : Math.Sqrt(least.At.Sum(w => w * w));
        var figure = Draw.Penalty(loss, new NormBall(order, radius), (-2, 3), (-2, 2.2));
        (figure.Title, figure.ShowLegend, figure.Width, figure.Height) = ($"{name}, λ = {lambda}", false, 420, 400);
        figures.Add(figure);
    }
}

var folder = args.Length > 0 ? args[0] : ".";
new FigureGrid("Where the loss touches the ball", 2, figures).Save(Path.Combine(folder, "penalties.svg"));

// In one dimension: f(x) + λ·|x| is least at 0 exactly when f is no steeper than λ there.
Draw.Shrinkage(Objective.Of(Formula.Parse("(x - 0.5)^2")), [0.5, 2], -2, 2).Save(Path.Combine(folder, "shrinkage.svg"));
foreach (var lambda in new[] { 0.5, 2 })
    Console.WriteLine($"(x - 0.5)² + {lambda}·|x|: least at x = {Objective.Of(Formula.Parse("(x - 0.5)^2")).Minimize(Regularizers.L1(lambda)).At[0]:0.000000}");
