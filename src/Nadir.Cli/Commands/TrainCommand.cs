namespace Nadir.Cli;

/// <summary><c>nadir train</c>.</summary>
internal static class TrainCommand
{
    public static PagedCommand Create(CommandContext context)
    {
        var options = new TrainingOptions(new TrainingRequest { Data = new DataRequest(""), Model = "" });
        var command = new PagedCommand("train", "Trains a network and writes a run folder with model, events and report.")
        {
            About =
            [
                "Data, network and options are checked by one batch before anything is written. Ctrl-C stops after the current step and still writes the run; a second Ctrl-C ends at once. With validation the run also keeps the best weights, and the test is judged by those.",
            ],
            Grammar = [Grammar.Data, Grammar.Names],
            Examples =
            [
                ("nadir train --data digits --model seedCnn --epochs 5", "A convolutional network on the digits that come with Nadir:"),
                ("nadir train --data iris.csv --target species --model mlp:units=16 --optimizer adam:0.01 --validation-split 0.2 --stratify", "A table with classes, a fifth of it to validate by:"),
                ("nadir train --data mnist/ --model seedCnn --optimizer sgd:learningRate=0.05,decay=1e-6,momentum=0.9,nesterov=true --batch 100 --json", "For a script:"),
            ],
        };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var plan = TrainingPlan.Make(options.Read(parsed), context.Catalogue, context.Terminal.Cancellation);
            return new TrainingJob(context, plan, options.IsJson(parsed)).Run(options.Folder(parsed));
        });
        return command;
    }
}
