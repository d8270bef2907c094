using System.CommandLine;

namespace Nadir.Cli;

/// <summary>The run that a command is about.</summary>
internal static class RunArgument
{
    public static Argument<string> Create() => new("RUN") { Description = "A run's folder, such as runs/1-digits." };

    /// <summary>Which of a run's weights are taken.</summary>
    public static Option<string?> Weights() =>
        OptionOf.Choice("--weights", "The weights to take. Default: best where the run has them, else last.", null, "best", "last");

    /// <summary>Loads a run's model.</summary>
    public static Model Load(RunFolder run, string? weights, Catalogue catalogue)
    {
        if (weights == "best" && !Directory.Exists(run.BestPath))
            throw Error.Data(run.Path, $"this run has no best weights, because it was trained without validation. Leave --weights out.");
        return run.LoadModel(weights switch { "best" => run.BestPath, "last" => run.ModelPath, _ => run.PreferredModelPath }, catalogue);
    }
}
