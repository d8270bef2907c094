namespace Nadir.Cli;

/// <summary><c>nadir demo</c>.</summary>
internal static class DemoCommand
{
    private static readonly TrainingRequest Defaults = new()
    {
        Data = new DataRequest("digits"),
        Model = "seedCnn",
        Optimizer = "sgd:learningRate=0.05,momentum=0.9,nesterov=true,decay=1e-6",
        Epochs = 10,
        BatchSize = 100,
        ValidationSplit = 0.1,
    };

    public static PagedCommand Create(CommandContext context)
    {
        var options = new TrainingOptions(Defaults);
        var command = new PagedCommand("demo", "Trains a small convolutional network on drawn digits, and shows what comes out.")
        {
            About = ["Needs no download: the digits are drawn by code. It is 'nadir train' with defaults, so every option of that can be given."],
            Grammar = [Grammar.Names],
            Examples =
            [
                ("nadir demo", "Trains, judges and writes a report, in less than a minute:"),
                ("nadir demo --model mlp --optimizer adam --epochs 5", "The same digits, another network:"),
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
