#:project ../src/Nadir.Pictures/Nadir.Pictures.csproj
using Nadir;
using Nadir.Expressions;
using Nadir.Figures;
using Nadir.Landscapes;
using Nadir.Pictures;

// Why inputs are standardised. In a long valley one rate suits no direction: steps that do not overshoot across it are short
// along it. How long it is, is the condition number: the largest over the smallest bend of the loss. The bends, second derivatives,
// are twice mean(x²) along k, 2 along b, and twice mean(x) ties the two together, which tilts the valley. Mean 0 unties them, and
// deviation 1 makes both bends 2: circles, condition number 1, and every step points at the least value. One article divides by
// the variance σ² where it means the deviation σ. That leaves a deviation of 1/σ and a bend of 2/σ²: with σ² = 2.92, 2.92 to 1.
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
