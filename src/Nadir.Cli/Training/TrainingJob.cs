using System.Diagnostics;

namespace Nadir.Cli;

/// <summary>Trains as planned into a run's folder, judges the result and prints it.</summary>
internal sealed class TrainingJob(CommandContext context, TrainingPlan plan, bool isJson)
{
    private readonly Terminal terminal = context.Terminal;

    /// <summary>Trains a new run.</summary>
    /// <param name="folder">Where it goes; null for the next of <c>runs</c>.</param>
    public int Run(string? folder)
    {
        if (folder is not null)
            RunFolder.RequireFree(folder);
        var record = new RunRecord
        {
            Name = "",
            Command = context.Line,
            Data = plan.Request.Data.Text,
            DataSha256 = plan.Data.Sha256,
            DataOptions = plan.Data.Options(plan.Request.Data),
            ClassNames = plan.Data.Train.ClassNames,
            Preparation = plan.Data.Preparation,
            Options = plan.Request.ToJson(),
            Versions = Versions.Of(),
            Started = TimeProvider.System.GetUtcNow(),
        };
        return Run(() => folder is null ? RunFolder.CreateNext("runs", plan.Name, record) : RunFolder.Create(folder, record), default);
    }

    /// <summary>Trains and writes everything down.</summary>
    /// <param name="begin">Makes or opens the folder once training begins.</param>
    /// <param name="past">What an earlier part of the run has done.</param>
    public int Run(Func<RunFolder> begin, PastRun past)
    {
        using var writer = new RunWriter(begin);
        try
        {
            return Run(writer, past);
        }
        catch (Exception failure) when (writer.Run is { Record.Status: RunRecord.Running } run)
        {
            Note(run, failure);
            throw;
        }
    }

    /// <summary>Says in the record that the run failed and why, if that can be written at all: the failure itself is told by whoever caught it.</summary>
    private static void Note(RunFolder run, Exception failure)
    {
        try
        {
            run.Write(run.Record with { Status = RunRecord.Failed, StatusText = OneLine.Of(Nadir.Tensors.Error.TextOf(failure)) });
        }
        catch (DataException)
        {
            // A disk that took neither: the record stays as it was.
        }
    }

    private int Run(RunWriter writer, PastRun past)
    {
        var display = ProgressDisplay.For(terminal, plan, isJson);
        var early = plan.Request.Patience is { } patience ? new EarlyStopping(patience: patience) : null;
        var checkpoint = new RunCheckpoints(() => writer.Run!, past);
        var options = new FitOptions
        {
            Epochs = plan.Request.Epochs,
            BatchSize = plan.Request.BatchSize,
            ValidationSplit = plan.Request.ValidationSplit,
            Stratify = plan.Request.Stratify,
            Seed = plan.Request.Seed,
            Threads = plan.Request.Threads,
            Resume = past.Epochs > 0,
            Observers = [writer, display],
            Callbacks = early is null ? [checkpoint] : [checkpoint, early],
        };
        var began = Stopwatch.GetTimestamp();
        var history = display.Show(() => plan.Model.Fit(plan.Data.Train, options, terminal.Cancellation));
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        if (writer.Failure is { } incomplete)
            terminal.Warn(incomplete.Message);
        return Finish(writer.Run!, new RunResult(plan, history, early?.BestEpoch, checkpoint.BestEpoch, past.Epochs, seconds));
    }

    private int Finish(RunFolder run, RunResult result)
    {
        plan.Model.SaveCheckpoint(run.ModelPath, context.Catalogue);
        var status = char.ToLowerInvariant(result.History.Reason.ToString()[0]) + result.History.Reason.ToString()[1..];
        var judged = run.LoadModel(catalogue: context.Catalogue);
        var numbers = result.ToJson(run, status, judged);
        run.Write(run.Record with { Status = status, StatusText = result.History.ReasonText, Options = plan.Request.ToJson(), Result = numbers });
        var report = WriteReport(run, judged);
        if (result.History.Reason == StopReason.NonFiniteLoss)
            throw new WorkException($"{result.History.ReasonText} The run is in {run.Path}.");
        if (isJson)
            context.WriteJson(numbers);
        else
            ResultText.Write(terminal, run, result, numbers, report);
        return result.History.Reason == StopReason.Cancelled ? ExitCode.Cancelled : ExitCode.Success;
    }

    private string WriteReport(RunFolder run, Model judged)
    {
        try
        {
            return RunReport.Write(run, judged, plan.Data, plan.Request, context.Catalogue);
        }
        catch (DataException failure)
        {
            throw new WorkException($"{failure.Message} The training is done and its model in {run.Path}; 'nadir report {Quoting.Quote(run.Path)}' writes the report.");
        }
    }
}
