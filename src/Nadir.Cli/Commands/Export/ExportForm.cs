namespace Nadir.Cli;

/// <summary>A form that a run can be written in for others to read.</summary>
/// <param name="Name">As <c>--to</c> takes it.</param>
/// <param name="Ending">Of files of this form; empty where it is a folder.</param>
/// <param name="Meaning">What it is good for.</param>
/// <param name="Write">Writes a run to a path.</param>
internal sealed record ExportForm(string Name, string Ending, string Meaning, Action<ExportRequest, string> Write)
{
    /// <summary>All forms.</summary>
    public static readonly IReadOnlyList<ExportForm> All =
    [
        new("onnx", ".onnx", "a graph that other runtimes execute, preparation included", (request, path) => request.Model.ExportOnnx(
            path, new OnnxOptions { WithProbabilities = request.WithProbabilities, ClassNames = request.Run.Record.ClassNames ?? [] }, request.Catalogue)),
        new("csharp", ".cs", "a C# class that needs no library", (request, path) => DurableFile.WriteText(path, request.Model.ToCSharp(ClassName.Of(path)))),
        new("safetensors", ".safetensors", "the weights alone, under PyTorch's names", (request, path) => request.Model.SaveWeights(path, NameMap.PyTorch())),
        new("card", ".md", "a model card: data, settings, figures", (request, path) => (ModelCard.Of(request.Run, request.Catalogue) with { Licence = request.Licence }).Save(path)),
        new("history", ".csv", "losses and metrics, a row an epoch", (request, path) => request.Run.ReadHistory().SaveCsv(path)),
        new("tensorboard", "", "event files in a folder, as TensorBoard shows them", (request, path) => WriteTensorBoard(request.Run, path)),
    ];

    /// <summary>The form asked for: by its name, or by a path's ending.</summary>
    /// <exception cref="UsageException">The name or ending belongs to none.</exception>
    public static ExportForm Of(string? name, string path)
    {
        if (name is not null)
        {
            return All.FirstOrDefault(form => form.Name == name) ?? throw new UsageException(
                $"--to: there is no form '{name}'.{CatalogueName.DidYouMean(name, All.Select(form => form.Name))} The forms are {string.Join(", ", All.Select(form => form.Name))}.");
        }

        return All.FirstOrDefault(form => form.Ending.Length > 0 && path.EndsWith(form.Ending, StringComparison.OrdinalIgnoreCase))
            ?? throw new UsageException($"-o '{path}': its ending does not tell the form. Use {string.Join(", ", All.Where(form => form.Ending.Length > 0).Select(form => form.Ending))}, or name the form with --to.");
    }

    private static void WriteTensorBoard(RunFolder run, string folder)
    {
        var events = EventReader.Read(run.EventsPath);
        using var log = new TensorBoardObserver(folder, updateFrequency: 1, run.Record.Started);
        foreach (var what in events)
            log.Observe(what);
        if (log.Failure is { } failure)
            throw failure;
    }
}
