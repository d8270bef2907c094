#:project ../src/Nadir.Pictures/Nadir.Pictures.csproj
// Trains on drawn digits and writes the run with its report.
// With the path of an SVG, also a picture of the run: dotnet run samples/04-report.cs docs/images/report.svg
using System.Text.Json.Nodes;
using Nadir;
using Nadir.Pictures;

var data = Datasets.Digits(train: 4000, test: 1000);
var model = Presets.SeedCnn();
model.Compile(new Sgd(0.05, momentum: 0.9, nesterov: true), Losses.SparseCategoricalCrossEntropy(fromLogits: true), Metrics.Accuracy());
var run = RunFolder.CreateNext("runs", "digits", new RunRecord
{
    Name = "digits",
    Command = "dotnet run samples/04-report.cs",
    Data = "digits:train=4000,test=1000",
    DataSha256 = "",
    Options = new JsonObject { ["epochs"] = 8, ["batch"] = 100, ["validationSplit"] = 0.2, ["seed"] = 1 },
    Versions = new JsonObject { ["runtime"] = $"{Environment.Version}" },
    Started = TimeProvider.System.GetUtcNow(),
});
using (var log = run.OpenLog())
    model.Fit(data.Train, new FitOptions { Epochs = 8, BatchSize = 100, ValidationSplit = 0.2, Seed = 1, Observers = [log] });
model.SaveCheckpoint(run.ModelPath);
run.Write(run.Record with { Status = "completed" });
Console.WriteLine(Report.Write(run, model, data.Test!, "test", data));
if (args is [var picture])
    DurableFile.WriteText(picture, RunPicture.Svg(run, model, data.Test!, "test"));
