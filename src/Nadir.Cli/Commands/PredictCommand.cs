using System.Text.Json.Nodes;

namespace Nadir.Cli;

/// <summary><c>nadir predict</c>.</summary>
internal static class PredictCommand
{
    public static PagedCommand Create(CommandContext context)
    {
        var run = RunArgument.Create();
        var data = OptionOf.Text("--data", "DATA", "What to predict for, in the form the run was trained on: its test part where it has one. A table may lack the target.");
        var output = OptionOf.Text("--out", "FILE", "The CSV file to write; it appears whole or not at all.", "-o");
        var weights = RunArgument.Weights();
        var json = OptionOf.Flag("--json", "Print one JSON object about what was written.");
        (data.Required, output.Required) = (true, true);
        var command = new PagedCommand("predict", "Writes what a trained run predicts: a row a sample.")
        {
            About = ["For classes the columns are the class number, its name and the probability of each class; for values, the values."],
            Grammar = [Grammar.Data],
            Examples = [("nadir predict runs/1-digits --data digits:seed=7 -o predictions.csv", "For digits the run has not seen:")],
        };
        command.Add(run);
        command.AddGroup("Options", data, output, weights, json);
        command.SetAction(parsed =>
        {
            var folder = RunFolder.Open(parsed.GetRequiredValue(run));
            var model = RunArgument.Load(folder, parsed.GetValue(weights), context.Catalogue);
            var inputs = OpenedData.OpenInputs(folder, parsed.GetRequiredValue(data)!, context.Catalogue);
            var path = parsed.GetRequiredValue(output)!;
            var rows = PredictionTable.Write(path, model, inputs, folder.Record.ClassNames, context.Catalogue);
            if (parsed.GetValue(json))
                context.WriteJson(new JsonObject { ["run"] = folder.Path, ["file"] = path, ["rows"] = rows, ["weightsSha256"] = model.WeightsSha256 });
            else
                context.Terminal.Output.WriteLine(FormattableString.Invariant($"{rows:N0} predictions in {path}"));
            return ExitCode.Success;
        });
        return command;
    }
}
