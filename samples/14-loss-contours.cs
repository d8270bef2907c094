#:project ../src/Nadir.Pictures/Nadir.Pictures.csproj
using Nadir;
using Nadir.Expressions;
using Nadir.Figures;
using Nadir.Landscapes;
using Nadir.Pictures;

// The loss of a straight line k·x + b for six points. Each k and b, a place of the picture, is one straight line for the points;
// each contour joins those that fit equally well, and the red point is the one that fits best.
var data = DataColumns.Load("line");
var loss = Objective.Of(Formula.Parse("k*x + b"), data, Losses.MeanSquaredError());
var least = loss.Minimize();
Console.WriteLine($"least loss {least.Value:0.000000} at k = {least.At[0]:0.000000}, b = {least.At[1]:0.000000}");

var figure = Draw.Contour(loss, (0, 2), (-2, 4), [0.2, 0.5, 0.7, 1, 3, 8, 10, 15, 20], least);
foreach (var line in ((ContourTrace)figure.Traces[0]).Contours.Lines)
{
    var form = line.Pieces is [var only] ? only.IsClosed ? "closed" : "one piece" : $"{line.Pieces.Count} pieces";
    Console.WriteLine($"level {line.Level}: length {line.Length:0.0000}, {form}");
}

// One weight alone: with b kept where it is best, the loss J(w) is a parabola.
var single = Objective.Of(Formula.Parse("w*x + 1.485714"), data, Losses.MeanSquaredError());
var bottom = single.Minimize();
Console.WriteLine($"J(w): least {bottom.Value:0.000000} at w = {bottom.At[0]:0.000000}");

var folder = args.Length > 0 ? args[0] : ".";
figure.Save([Path.Combine(folder, "loss-contours.svg"), Path.Combine(folder, "loss-contours.json")]);
Draw.Curve(single, -1, 3, bottom).Save(Path.Combine(folder, "one-weight.svg"));
