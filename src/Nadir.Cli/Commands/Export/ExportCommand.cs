using System.Text.Json.Nodes;

namespace Nadir.Cli;

/// <summary><c>nadir export</c>.</summary>
internal static class ExportCommand
{
    public static PagedCommand Create(CommandContext context)
    {
        var run = RunArgument.Create();
        var output = OptionOf.Text("--out", "PATH", $"The file to write, or a folder for TensorBoard; its ending tells the form: {Endings()}.", "-o");
        var to = OptionOf.Text("--to", "FORM", $"The form, where the ending does not tell it: {string.Join(", ", ExportForm.All.Select(form => form.Name))}.");
        var weights = RunArgument.Weights();
        var probabilities = OptionOf.Flag("--probabilities", "End an ONNX graph in probabilities where the model ends in logits.");
        var licence = OptionOf.Text("--licence", "NAME", "The licence a model card names, such as mit.");
        var json = OptionOf.Flag("--json", "Print one JSON object about what was written.");
        output.Required = true;
        var command = new PagedCommand("export", "Writes a run for others to read: ONNX, C#, safetensors, a model card, CSV, TensorBoard.")
        {
            Grammar = [("What each form is", [.. ExportForm.All.Select(form => (form.Ending.Length > 0 ? form.Ending : $"--to {form.Name}", Sentence(form.Meaning)))])],
            Examples =
            [
                ("nadir export runs/1-digits -o digits.onnx", "For onnxruntime, in any language:"),
                ("nadir export runs/1-digits -o README.md --licence mit", "A model card:"),
                ("nadir export runs/1-digits -o logs --to tensorboard", "For 'tensorboard --logdir logs':"),
            ],
        };
        command.Add(run);
        command.AddGroup("Options", output, to, weights, probabilities, licence, json);
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(output)!;
            var form = ExportForm.Of(parsed.GetValue(to), path);
            var folder = RunFolder.Open(parsed.GetRequiredValue(run));
            form.Write(
                new ExportRequest(folder, context.Catalogue)
                {
                    Weights = parsed.GetValue(weights),
                    WithProbabilities = parsed.GetValue(probabilities),
                    Licence = parsed.GetValue(licence),
                },
                path);
            if (parsed.GetValue(json))
                context.WriteJson(new JsonObject { ["run"] = folder.Path, ["form"] = form.Name, ["path"] = path });
            else
                context.Terminal.Output.WriteLine($"{path}: {form.Meaning}");
            return ExitCode.Success;
        });
        return command;
    }

    private static string Sentence(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}.";

    private static string Endings() => string.Join(", ", ExportForm.All.Where(form => form.Ending.Length > 0).Select(form => form.Ending));
}
