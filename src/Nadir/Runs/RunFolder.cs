using System.Globalization;

namespace Nadir;

/// <summary>A run on disk: <c>run.json</c>, <c>events.jsonl</c>, the last model, the best one, and the report.</summary>
public sealed partial class RunFolder
{
    private const string Making = "the run's folder cannot be made";

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
            ? Directory.EnumerateFileSystemEntries(root).Select(NumberOf).DefaultIfEmpty(0).Max()
            : 0);
        return System.IO.Path.Combine(root, string.Create(CultureInfo.InvariantCulture, $"{number}-{PortableName.From(name)}"));
    }

    /// <summary>Begins a run in the next free folder: of two that begin at once, each gets its own.</summary>
    /// <inheritdoc cref="Create(string, RunRecord)"/>
    public static RunFolder CreateNext(string root, string name, RunRecord record)
    {
        while (true)
        {
            var path = NextPath(root, name);
            try
            {
                return Create(path, record);
            }
            catch (DataException) when (Directory.Exists(path) || File.Exists(path))
            {
                // Another run took the number meanwhile.
            }
        }
    }

    /// <summary>Begins a run in a folder that is new or empty; if that fails there is no folder.</summary>
    /// <param name="path">The folder; those above it are made too.</param>
    /// <param name="record">What is known of the run; its name becomes the folder's.</param>
    /// <exception cref="DataException">The folder holds something already, or cannot be made.</exception>
    public static RunFolder Create(string path, RunRecord record)
    {
        var target = FileSystem.Resolve(path, Making);
        RequireFree(path);
        record = record with { Name = System.IO.Path.GetFileName(target) };
        var above = System.IO.Path.GetDirectoryName(target) ?? target;
        using var way = new MadeFolders(path, above, FileSystem.Current);

        // Made beside its place and moved there, so that the folder of a run always holds its run.json.
        var stage = System.IO.Path.Combine(above, $".{record.Name}.{System.IO.Path.GetRandomFileName()}");
        try
        {
            FileSystem.Try(path, Making, () => Directory.CreateDirectory(stage));
            DurableFile.WriteBytes(System.IO.Path.Combine(stage, RunRecord.FileName), record.ToBytes());
            FileSystem.Try(path, Making, () =>
            {
                if (Directory.Exists(target))
                    Directory.Delete(target);
                Directory.Move(stage, target);
            });
        }
        catch
        {
            FileSystem.Tidy(() => Directory.Delete(stage, recursive: true));
            throw;
        }

        way.Keep();
        return new RunFolder(path, record);
    }

    /// <summary>Refuses a folder that a run cannot begin in.</summary>
    /// <exception cref="DataException">It holds something already.</exception>
    public static void RequireFree(string path)
    {
        if (File.Exists(path) || (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any()))
            throw Error.Data(path, $"a run needs a new or empty folder, and this one holds something. Choose another name, or move it away.");
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

    /// <summary>Opens the event log for writing, behind what it holds already.</summary>
    /// <exception cref="DataException">The system refused, or the log is broken.</exception>
    public EventLog OpenLog() => new(EventsPath);

    private static int NumberOf(string folder)
    {
        var name = System.IO.Path.GetFileName(folder);
        var digits = name.TakeWhile(char.IsAsciiDigit).Count();
        return int.TryParse(name.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }
}
