#:project ../src/Nadir.Pictures/Nadir.Pictures.csproj
using System.Runtime.CompilerServices;
using Nadir;
using Nadir.Expressions;
using Nadir.Figures;
using Nadir.Landscapes;
using Nadir.Pictures;

// Gradient descent on mean((sin(b·cos(a·x)) − y)²): three starts, three valleys. Only one of them fits the data, and the
// gradient at a start knows nothing of the others.
var data = DataColumns.Load(Beside("cosine.csv"));
var folder = args.Length > 0 ? args[0] : ".";
var loss = Objective.Of(Formula.Parse("sin(b*cos(a*x))"), data, Losses.MeanSquaredError()).Ordered("a", "b");
var paths = Descent.Run(loss, [new Sgd(0.1)], [[5, 4], [5, 1], [2, 4.5]], steps: 400);
foreach (var path in paths)
    Console.WriteLine($"from ({path.Start[0]}, {path.Start[1]}) to ({path.End[0]:0.00000000}, {path.End[1]:0.00000000}), loss {path.EndLoss:0.00000000}: {path.Verdict}");

var surface = Draw.DescentSurface(paths, (-2, 7), (-2, 7), points: 71);
var fit = Draw.Fit(loss, [.. paths.Select(path => ($"from ({path.Start[0]}, {path.Start[1]})", (IReadOnlyList<double>)path.End))]);
surface.Save([Path.Combine(folder, "descent-surface.svg"), Path.Combine(folder, "descent-surface.html")]);
fit.Save(Path.Combine(folder, "descent-fit.svg"));
var animation = Draw.DescentAnimation(paths, (-2, 7), (-2, 7));
animation.Save(Path.Combine(folder, "descent.html"));
if (args.Length < 2 || args[1] != "--no-gif")
    animation.Save(Path.Combine(folder, "descent.gif"));

// Two models that are linear in a and b, so that the loss is a bowl. Rate times bend tells what a step does: below 1 it stops
// short of the bottom, from 1 to 2 it oversteps it and still comes nearer. Rate 1 on a·x + b makes it 2: b swings from one side to
// the other and back for ever. Beyond 2 each step would land farther away. The cubic bends little, so that rate 1 is only faster.
foreach (var model in new[] { "a*x + b", "a*x^3 + b*x^2" })
{
    foreach (var rate in new[] { 0.1, 1 })
    {
        var bowl = Objective.Of(Formula.Parse(model), data, Losses.MeanSquaredError());
        var path = Descent.Run(bowl, new Sgd(rate), [5, 4], steps: 400);
        Console.WriteLine($"{model}, rate {rate}: rate · bend {rate * bowl.Curvature(5, 4).Eigenvalues.Max():0.000}, ({path.End[0]:0.00000000}, {path.End[1]:0.00000000}), {path.Verdict}");
    }
}

static string Beside(string data, [CallerFilePath] string sample = "") => Path.Combine(Path.GetDirectoryName(sample)!, "data", data);
