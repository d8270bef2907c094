using System.Globalization;
using System.Text.Json.Nodes;

namespace Nadir.Cli;

/// <summary>A training's result for people: the numbers in a table, where things are, what to try next.</summary>
internal static class ResultText
{
    public static void Write(Terminal terminal, RunFolder run, RunResult result, JsonObject numbers, string report)
    {
        var output = terminal.Output;
        var verb = result.History.Reason switch
        {
            StopReason.Cancelled => "Cancelled",
            StopReason.Stopped or StopReason.DataEnded => "Stopped early",
            _ => "Trained",
        };
        var epochs = result.EpochsBefore + result.History.Epochs;
        Line(terminal, string.Create(CultureInfo.InvariantCulture, $"{verb}: {Count(epochs, "epoch")} in {result.Seconds:0.0} s, {result.History.SamplesPerSecond:N0} samples/s, {result.Plan.Model.ParameterCount:N0} parameters."));
        if (result.History.Reason != StopReason.Completed)
            Line(terminal, $"Reason: {result.History.ReasonText}.");
        output.WriteLine();
        foreach (var line in NumberTable.Lines([("training", numbers["train"]), ("validation", numbers["validation"]), ("test", numbers["test"])]))
            output.WriteLine(line);
        if (numbers["best"] is { } best && result.BestEpoch != epochs)
            Line(terminal, $"The test and the report take the weights of epoch {best["epoch"]}, the best by validation loss.");
        output.WriteLine();
        output.WriteLine($"run     {run.Path}");
        output.WriteLine($"report  {report}");
        output.WriteLine();
        output.WriteLine("Try next");
        foreach (var next in Next(terminal, run, result))
            output.WriteLine($"  {next}");
    }

    private static IEnumerable<string> Next(Terminal terminal, RunFolder run, RunResult result)
    {
        var path = Quoting.Quote(run.Path);
        var request = result.Plan.Request;
        yield return $"{terminal.Program} resume {path} --epochs {(result.History.Reason == StopReason.Cancelled ? request.Epochs : request.Epochs * 2)}";
        yield return $"{terminal.Program} predict {path} --data {Quoting.Quote(request.Data.Text)} -o predictions.csv";
        yield return $"{terminal.Program} train --data {Quoting.Quote(request.Data.Text)} --model {Quoting.Quote(request.Model)} --optimizer {(result.Plan.Model.Optimizer is Adam ? "sgd:learningRate=0.01,momentum=0.9" : "adam")}";
        yield return $"{terminal.Program} list optimizer";
    }

    private static void Line(Terminal terminal, string text)
    {
        foreach (var line in Wrapping.Words(text, terminal.PageWidth))
            terminal.Output.WriteLine(line);
    }

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
