#:project ../src/Nadir.Pictures/Nadir.Pictures.csproj
using Nadir;
using Nadir.Expressions;
using Nadir.Figures;
using Nadir.Landscapes;
using Nadir.Pictures;

// Where loss + λ·penalty is least, a contour of the loss touches the ball of the weights with that much penalty: a diamond for
// L1, a disc for L2. The larger λ, the smaller the ball. A diamond is touched at a corner by many contours, and at a corner one
// weight is exactly 0; a disc has no corners, so that L2 makes weights small but not 0.
var loss = Objective.Of(Formula.Parse("(w1 - 2)^2 + 3*(w2 - 0.3)^2 + 0.8*(w1 - 2)*(w2 - 0.3)"));
var figures = new List<Figure>();
foreach (var order in new[] { 1, 2 })
{
    foreach (var lambda in new[] { 0.5, 1.5, 3 })
    {
        var least = loss.Minimize(order == 1 ? Regularizers.L1(lambda) : Regularizers.L2(lambda));
        Console.WriteLine($"L{order}, λ = {lambda}: w = ({least.At[0]:0.000000}, {least.At[1]:0.000000}), loss {least.Value:0.000000}");
        var radius = order == 1 ? least.At.Sum(Math.Abs) : Math.Sqrt(least.At.Sum(w => w * w));
        var figure = Draw.Penalty(loss, new NormBall(order, radius), (-2, 3), (-2, 2));
        (figure.Title, figure.Subtitle, figure.ShowLegend) = ($"L{order}, λ = {lambda}", $"w = ({least.At[0]:0.00}, {least.At[1]:0.00})", false);
        (figure.Width, figure.Height) = (340, 320);
        figures.Add(figure);
    }
}

var folder = args.Length > 0 ? args[0] : ".";
new FigureGrid("Where the loss touches the ball", 3, figures).Save(Path.Combine(folder, "penalties.svg"));

// In one dimension: f(x) + λ·|x| is least at 0 exactly when f is no steeper than λ there.
Draw.Shrinkage(Objective.Of(Formula.Parse("(x - 0.5)^2")), [0.5, 2], -1, 1.5).Save(Path.Combine(folder, "shrinkage.svg"));
foreach (var lambda in new[] { 0.5, 2 })
    Console.WriteLine($"(x - 0.5)² + {lambda}·|x|: least at x = {Objective.Of(Formula.Parse("(x - 0.5)^2")).Minimize(Regularizers.L1(lambda)).At[0]:0.000000}");
