#:project ../src/Nadir.Pictures/Nadir.Pictures.csproj
using Nadir;
using Nadir.Expressions;
using Nadir.Figures;
using Nadir.Landscapes;
using Nadir.Pictures;

// Why inputs are standardised. Along a long valley a step is either too large across or too small along: the condition number
// of the second derivatives is how much. With mean 0 the slope and the intercept no longer pull at each other; with deviation 1
// both bend the loss alike, and the contours are circles: condition number 1. One article divides by the variance instead of
// the deviation. That leaves a deviation of 1/σ, here 1/1.708, so the loss bends 1.708² = 2.92 times less along k than along b.
var figures = new List<Figure>();
foreach (var (scaling, name) in new[]
{
    (ColumnScaling.Raw, "raw"), (ColumnScaling.Standardized, "standardised"), (ColumnScaling.DividedByVariance, "divided by the variance"),
})
{
    var loss = Objective.Of(Formula.Parse("k*x + b"), DataColumns.Load("line").Scale(scaling), Losses.MeanSquaredError());
    var least = loss.Minimize();
    var condition = loss.Curvature([.. least.At]).ConditionNumber;
    Console.WriteLine($"{name}: condition number {condition:0.00}, least loss {least.Value:0.000000} at k = {least.At[0]:0.0000}, b = {least.At[1]:0.0000}");
    var figure = Draw.Contour(loss, (0, 6), (-2, 8), [0.2, 0.5, 0.7, 0.8, 1], least);
    (figure.Title, figure.Subtitle) = (name, $"condition number {condition:0.00}");
    (figure.EqualAspect, figure.ShowLegend, figure.Width, figure.Height) = (true, false, 330, 480);
    figures.Add(figure);
}

var path = args.Length > 0 ? args[0] : "scaling.svg";
new FigureGrid("Contours of the same loss, three ways to scale the input", 3, figures).Save(path);
