using System.Text.Json.Nodes;

namespace Nadir.Cli;

/// <summary>What came out of a training, as <c>--json</c> prints it.</summary>
/// <param name="Plan">What was trained.</param>
/// <param name="History">Losses and metrics by epoch.</param>
/// <param name="StoppedAt">The epoch whose weights early stopping put back; null without it.</param>
/// <param name="BestEpoch">The epoch of the best weights by validation; 0 when there are none.</param>
/// <param name="EpochsBefore">Epochs of an earlier part of the run.</param>
/// <param name="Seconds">From the first step to the last epoch's end.</param>
internal sealed record RunResult(TrainingPlan Plan, History History, int? StoppedAt, int BestEpoch, int EpochsBefore, double Seconds)
{
    private const string Validation = "validation.";

    public JsonObject ToJson(RunFolder run, string status, Model judged)
    {
        var test = Plan.Data.Test is { } samples ? judged.Evaluate(samples) : null;
        return new JsonObject
        {
            ["run"] = run.Path,
            ["status"] = status,
            ["epochs"] = EpochsBefore + History.Epochs,
            ["seconds"] = Math.Round(Seconds, 3),
            ["samplesPerSecond"] = Math.Round(History.SamplesPerSecond, 1),
            ["parameters"] = Plan.Model.ParameterCount,
            ["train"] = Numbers(name => !name.StartsWith(Validation, StringComparison.Ordinal), 0) ?? [],
            ["validation"] = Numbers(name => name.StartsWith(Validation, StringComparison.Ordinal), Validation.Length),
            ["test"] = test is null ? null : MetricNames.ToJson(test.Numbers),
            ["best"] = BestEpoch == 0 ? null : new JsonObject { ["epoch"] = BestEpoch, ["weightsSha256"] = judged.WeightsSha256 },
            ["weightsSha256"] = Plan.Model.WeightsSha256,
        };
    }

    /// <summary>The numbers of the epoch whose weights the model ended with.</summary>
    private JsonObject? Numbers(Func<string, bool> which, int skip)
    {
        var index = (StoppedAt is > 0 and var stopped ? stopped - EpochsBefore : History.Epochs) - 1;
        var names = History.Names.Where(which).ToList();
        return index < 0 || names.Count == 0
            ? null
            : MetricNames.ToJson([.. names.Select(name => new NamedNumber(name[skip..], History[name][index]))]);
    }
}
