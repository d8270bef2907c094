using Nadir.Tests.Saving;

namespace Nadir.Tests.Export;

/// <summary>The history as a table for other programs.</summary>
public sealed class HistoryCsvTests
{
    [Fact]
    public void ToCsv_HasARowAnEpochAndAColumnANumber()
    {
        var history = new History();
        foreach (var (loss, accuracy) in new[] { (0.5, 0.25), (1.0 / 3, 1), (1e-20, double.NaN) })
        {
            history.Add("loss", loss);
            history.Add("a \"b\", c", accuracy);
        }

        Assert.Equal("epoch,loss,\"a \"\"b\"\", c\"\n1,0.5,0.25\n2,0.3333333333333333,1\n3,1E-20,NaN\n", history.ToCsv());
        Assert.Equal("epoch\n", new History().ToCsv());
    }

    [Fact]
    public void SaveCsv_OfARun_EqualsTheTraining()
    {
        using var folder = new ScratchFolder();
        var run = RunFolder.Create(folder["run"], new RunRecord
        {
            Name = "",
            Command = "",
            Data = "",
            DataSha256 = "",
            Options = [],
            Versions = [],
            Started = DateTimeOffset.UnixEpoch,
        });
        var model = new Sequential(new Dense(1));
        model.Compile(new Sgd(0.05), Losses.MeanSquaredError(), Metrics.MeanAbsoluteError());
        var inputs = Tensor.Uniform(new Shape(40, 3), new Philox(2, "csv"));
        History history;
        using (var log = run.OpenLog())
            history = model.Fit(new Samples(inputs, inputs.Sum(1, keepAxis: true)), new FitOptions { Epochs = 3, ValidationSplit = 0.25, Observers = [log] });
        run.ReadHistory().SaveCsv(folder["history.csv"]);

        Assert.Equal(history.ToCsv(), File.ReadAllText(folder["history.csv"]));
        Assert.StartsWith("epoch,loss,meanAbsoluteError,validation.loss,validation.meanAbsoluteError\n1,", history.ToCsv(), StringComparison.Ordinal);
        Assert.Equal(5, history.ToCsv().Split('\n').Length);
    }

    [Fact]
    public void ReadHistory_OfAResumedRun_TakesTheLaterOfAnEpochTrainedTwice()
    {
        using var folder = new ScratchFolder();
        var run = RunFolder.Create(folder["run"], new RunRecord
        {
            Name = "",
            Command = "",
            Data = "",
            DataSha256 = "",
            Options = [],
            Versions = [],
            Started = DateTimeOffset.UnixEpoch,
            StatusText = "why",
        });
        using (var log = run.OpenLog())
        {
            foreach (var (epoch, loss) in new[] { (1, 3.0), (2, 2.0), (2, 2.5), (3, 1.0) })
                log.Observe(new RunEvent(RunEventKind.Epoch) { Epoch = epoch, Numbers = epoch == 3 ? [new("loss", loss), new("late", 7)] : [new("loss", loss)] });
        }

        var history = run.ReadHistory();
        Assert.Equal([3, 2.5, 1], history["loss"]);
        Assert.Equal([double.NaN, double.NaN, 7], history["late"]);
        Assert.Equal("why", history.ReasonText);
    }

    [Fact]
    public void SaveCsv_WhereThereIsNoFolder_SaysSo()
    {
        using var folder = new ScratchFolder();

        Assert.Contains("does not exist", Assert.Throws<DataException>(() => new History().SaveCsv(folder["missing/history.csv"])).Message, StringComparison.Ordinal);
    }
}
