using System.Text.Json.Nodes;

namespace Nadir.Cli;

/// <summary><c>nadir evaluate</c>.</summary>
internal static class EvaluateCommand
{
    public static PagedCommand Create(CommandContext context)
    {
        var run = RunArgument.Create();
        var data = OptionOf.Text("--data", "DATA", "Other data of the same form; its test part where it has one. Default: the run's own test data, what it validated by, or what it was trained on, whichever comes first.");
        var weights = RunArgument.Weights();
        var json = OptionOf.Flag("--json", "Print one JSON object instead of text.");
        var command = new PagedCommand("evaluate", "Judges a trained run: loss and metrics on its own data, or on other data.")
        {
            About = ["Without --data the run's data is read again; if it is not the data the run was trained on (by SHA-256), nothing is judged."],
            Grammar = [Grammar.Data],
            Examples =
            [
                ("nadir evaluate runs/1-digits", "By the run's own test data:"),
                ("nadir evaluate runs/1-digits --data digits:seed=7", "By digits the run has not seen:"),
            ],
        };
        command.Add(run);
        command.AddGroup("Options", data, weights, json);
        command.SetAction(parsed =>
        {
            var folder = RunFolder.Open(parsed.GetRequiredValue(run));
            var model = RunArgument.Load(folder, parsed.GetValue(weights), context.Catalogue);
            var opened = parsed.GetValue(data) is { } text
                ? OpenedData.OpenOther(folder, text, context.Catalogue)
                : OpenedData.OpenAgain(folder, context.Catalogue);
            opened = opened.For(model);
            var (samples, name) = parsed.GetValue(data) is null
                ? JudgedSamples.Of(opened, TrainingRequest.From(folder))
                : new JudgedSamples(opened.Judged, "given");
            var evaluation = model.Evaluate(samples);
            if (!parsed.GetValue(json))
            {
                foreach (var line in NumberTable.Lines([(FormattableString.Invariant($"{samples.Count:N0} {name} samples"), MetricNames.ToJson(evaluation.Numbers))]))
                    context.Terminal.Output.WriteLine(line);
                return ExitCode.Success;
            }

            context.WriteJson(new JsonObject
            {
                ["run"] = folder.Path,
                ["data"] = parsed.GetValue(data) ?? folder.Record.Data,
                ["dataSha256"] = opened.Sha256,
                ["judgedBy"] = name,
                ["samples"] = samples.Count,
                ["numbers"] = MetricNames.ToJson(evaluation.Numbers),
                ["weightsSha256"] = model.WeightsSha256,
            });
            return ExitCode.Success;
        });
        return command;
    }
}
