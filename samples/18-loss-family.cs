#:project ../src/Nadir.Pictures/Nadir.Pictures.csproj
using Nadir;
using Nadir.Figures;
using Nadir.Pictures;

// What a classifier wants to make small is the number of errors: 1 where label · score, the margin, is not above 0. That is flat
// on both sides, so nothing can descend on it. The others slope. Hinge, logistic and exponential loss never rise with the margin;
// squared, absolute and Huber loss, made for numbers, rise again beyond 1: they punish being right by much.
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
