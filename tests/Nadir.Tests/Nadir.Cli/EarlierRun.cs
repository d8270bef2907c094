using System.Runtime.CompilerServices;

namespace Nadir.Tests.Cli;

/// <summary>A run of Nadir 0.1 whose scaler is in <c>run.json</c> alone, with what that version said of it.</summary>
internal static class EarlierRun
{
    /// <summary>The command that made it, but for the number of epochs, the data and the folder.</summary>
    public const string Options = "--model mlp:units=3 --batch 8 --validation-split 0.25 --seed 3 --optimizer adam:0.05";

    public static string Data => Path.Combine(Folder(), "things.csv");

    public static string Evaluation => Path.Combine(Folder(), "evaluate.json");

    public static string Predictions => Path.Combine(Folder(), "predictions.csv");

    /// <summary>A copy that may be changed, with its data found from anywhere.</summary>
    public static string CopyTo(string folder)
    {
        foreach (var file in Directory.GetFiles(Folder(), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Folder(), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var run = RunFolder.Open(folder);
        run.Write(run.Record with { Data = Data });
        return folder;
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Earlier");
}
