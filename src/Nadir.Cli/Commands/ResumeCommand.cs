namespace Nadir.Cli;

/// <summary><c>nadir resume</c>.</summary>
internal static class ResumeCommand
{
    public static PagedCommand Create(CommandContext context)
    {
        var run = RunArgument.Create();
        var epochs = OptionOf.Whole("--epochs", "How many epochs the run shall have in all. Default: as many as it was asked for.", 0, 1);
        var threads = OptionOf.Whole("--threads", "The most threads; the result does not depend on it. Default: 0, one a processor.", 0, 0, Parallelism.MaximumThreads);
        var json = OptionOf.Flag("--json", "Print one JSON object instead of text.");
        var command = new PagedCommand("resume", "Goes on with a run that was stopped, or trains a finished one further.")
        {
            About = ["Weights, the optimizer's memory and the place in the data are taken up where they were: the result is that of one uninterrupted training. The run's data must be unchanged (by SHA-256)."],
            Examples = [("nadir resume runs/1-digits --epochs 20", "From wherever the run is to 20 epochs in all:")],
        };
        command.Add(run);
        command.AddGroup("Options", epochs, threads, json);
        command.SetAction(parsed =>
        {
            var folder = RunFolder.Open(parsed.GetRequiredValue(run));
            var request = TrainingRequest.From(folder);
            if (parsed.GetValue(epochs) is > 0 and var asked)
                request = request with { Epochs = asked };
            request = request with { Threads = parsed.GetValue(threads) };
            if (!Directory.Exists(folder.ModelPath))
                throw Error.Data(folder.Path, $"this run has no model yet to go on from. Train anew with: {folder.Record.Command}");
            var model = folder.LoadModel(folder.ModelPath, context.Catalogue);
            if (model.Position.Epoch >= request.Epochs)
                throw new UsageException($"--epochs: {folder.Path} has {model.Position.Epoch} epochs behind it. Ask for more, such as --epochs {model.Position.Epoch + 10}; it counts from the very first.");
            var data = OpenedData.OpenAgain(folder, context.Catalogue).For(model);
            var plan = new TrainingPlan(request, data, model);
            var best = BestEpoch(folder);
            var past = new PastRun(model.Position.Epoch, best?.Value, best?.Epoch ?? 0);
            return new TrainingJob(context, plan, parsed.GetValue(json)).Run(() => Begin(folder), past);
        });
        return command;
    }

    /// <summary>The epoch whose weights are kept as the best, and its validation loss.</summary>
    private static (int Epoch, double Value)? BestEpoch(RunFolder folder)
    {
        (int Epoch, double Value)? best = null;
        foreach (var what in EventReader.Read(folder.EventsPath).Where(what => what.Kind == RunEventKind.Epoch))
        {
            foreach (var number in what.Numbers.Where(number => number.Name == "validation.loss" && number.Value < (best?.Value ?? double.PositiveInfinity)))
                best = (what.Epoch, number.Value);
        }

        return best;
    }

    private static RunFolder Begin(RunFolder folder)
    {
        folder.Write(folder.Record with { Status = RunRecord.Running, StatusText = "" });
        return folder;
    }
}
