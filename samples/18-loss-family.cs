#:project ../src/Nadir.Pictures/Nadir.Pictures.csproj
using Nadir;
using Nadir.Figures;
using Nadir.Pictures;

// What a classifier would like to make small is the number of errors: 1 where label · score is below 0. It is flat, so nothing
// can descend on it. Hinge, logistic and exponential loss stand above it and slope; squared, absolute and Huber loss also
// punish what is right by more than 1.
Loss[] family =
[
    Losses.ZeroOne(), Losses.Hinge(), Losses.Logistic(), Losses.Exponential(), Losses.MeanSquaredError(), Losses.MeanAbsoluteError(), Losses.Huber(),
];
var figure = (Figure)Draw.Losses(family, LossAxis.Margin, slopes: false);
foreach (var line in figure.Traces.OfType<LineTrace>())
{
    var at = new[] { -1.0, 0.5, 2 }.Select(margin => line.Y[line.X.Index().MinBy(x => Math.Abs(x.Item - margin)).Index]);
    Console.WriteLine($"{line.Name}: {string.Join(", ", at.Select(loss => loss.ToString("0.0000")))}");
}

figure.Save(args.Length > 0 ? args[0] : "loss-family.svg");
