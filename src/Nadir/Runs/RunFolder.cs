using System.Globalization;

namespace Nadir;

/// <summary>A run on disk: <c>run.json</c>, <c>events.jsonl</c>, the last model, the best one, and the report.</summary>
public sealed class RunFolder
{
    private RunFolder(string path, RunRecord record) => (Path, Record) = (path, record);

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>What was asked and what came out.</summary>
    public RunRecord Record { get; private set; }

    /// <summary>The model with its last weights; a checkpoint.</summary>
    public string ModelPath => System.IO.Path.Combine(Path, "model");

    /// <summary>The model with the weights that validated best; only in runs with validation.</summary>
    public string BestPath => System.IO.Path.Combine(Path, "best");

    /// <summary>The events.</summary>
    public string EventsPath => System.IO.Path.Combine(Path, EventLog.FileName);

    /// <summary>The report.</summary>
    public string ReportPath => System.IO.Path.Combine(Path, "report.html");

    /// <summary>The weights to judge by: the best where there are any, else the last.</summary>
    public string PreferredModelPath => Directory.Exists(BestPath) ? BestPath : ModelPath;

    /// <summary>The next free folder of runs: <c>runs/7-digits</c>.</summary>
    public static string NextPath(string root, string name)
    {
        var number = 1 + (Directory.Exists(root)
            ? Directory.EnumerateDirectories(root).Select(NumberOf).DefaultIfEmpty(0).Max()
            : 0);
        return System.IO.Path.Combine(root, string.Create(CultureInfo.InvariantCulture, $"{number}-{PortableName.From(name)}"));
    }

    /// <summary>Begins a run in a folder that has none yet.</summary>
    /// <exception cref="DataException">The folder holds something already, or cannot be made.</exception>
    public static RunFolder Create(string path, RunRecord record)
    {
        if (File.Exists(path) || (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any()))
            throw Error.Data(path, $"a run needs a new or empty folder, and this one holds something. Choose another --out, or move it away.");
        FileSystem.Try(path, "the run's folder cannot be made", () => Directory.CreateDirectory(path));
        var run = new RunFolder(path, record);
        run.Write(record);
        return run;
    }

    /// <summary>Opens a run.</summary>
    /// <exception cref="DataException">There is no run in this folder, or its <c>run.json</c> is broken.</exception>
    public static RunFolder Open(string path)
    {
        var file = System.IO.Path.Combine(path, RunRecord.FileName);
        if (!Directory.Exists(path))
            throw Error.Data(path, $"there is no such folder. Pass a run's folder, such as runs/1-digits.");
        if (!File.Exists(file))
            throw Error.Data(path, $"there is no run in this folder: {RunRecord.FileName} is missing. Pass a run's folder, such as runs/1-digits.");
        return new RunFolder(path, RunRecord.Read(file));
    }

    /// <summary>Writes what is known now.</summary>
    /// <exception cref="DataException">The system refused; what was there before is unchanged.</exception>
    public void Write(RunRecord record)
    {
        DurableFile.WriteBytes(System.IO.Path.Combine(Path, RunRecord.FileName), record.ToBytes());
        Record = record;
    }

    private static int NumberOf(string folder)
    {
        var name = System.IO.Path.GetFileName(folder);
        var digits = name.TakeWhile(char.IsAsciiDigit).Count();
        return int.TryParse(name.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }
}
