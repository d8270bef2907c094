#:project ../src/Nadir.Pictures/Nadir.Pictures.csproj
using Nadir;
using Nadir.Expressions;
using Nadir.Landscapes;
using Nadir.Pictures;

// The loss of a linear model is a bowl: whatever the start, the way down leads to its one lowest point. With tanh around the
// same sum it is a bowl no more. Where tanh is flat, at ±1, so is the loss: a descent that starts on such a plateau hardly moves.
var data = DataColumns.Load("line");
var folder = args.Length > 0 ? args[0] : ".";
foreach (var (name, model) in new[] { ("linear", "k*x + b"), ("tanh", "tanh(k*x + b)") })
{
    var loss = Objective.Of(Formula.Parse(model), data, Losses.MeanSquaredError());
    var figure = Draw.Surface(loss, (-2, 2), (-4, 4), points: 100);
    figure.Save([Path.Combine(folder, $"{name}-surface.svg"), Path.Combine(folder, $"{name}-surface.html")]);
    var slopes = new double[2];
    loss.Gradient([2, 4], slopes);
    Console.WriteLine($"{name}: loss {loss.Value(2, 4):0.000000} at (2, 4), slopes {slopes[0]:0.000000} and {slopes[1]:0.000000}");
}
