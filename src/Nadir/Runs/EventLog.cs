using System.Text.Json;

namespace Nadir;

/// <summary>Writes a run's events as lines of JSON, readable while it is written.</summary>
/// <remarks>
/// Steps are thinned to ten a second and 20,000 a run. When the disk refuses, the log ends there and says so in
/// <see cref="Failure"/>; the training it watches goes on. A log that is there already is continued: numbers and
/// seconds go on from its last event. <see cref="RunFolder.OpenLog"/> makes one.
/// </remarks>
public sealed class EventLog : IRunObserver, IDisposable
{
    internal const string FileName = "events.jsonl";

    private const int Version = 1;
    private const double SecondsBetweenSteps = 0.1;
    private const int MostSteps = 20_000;

    private readonly string path;
    private readonly FileStream file;
    private readonly RunEvent before;
    private double lastStep = double.NegativeInfinity;
    private int steps;

    internal EventLog(string path)
    {
        this.path = path;
        before = File.Exists(path) && EventReader.Read(path) is [.., var last] ? last : new RunEvent(RunEventKind.Started) { Sequence = -1 };
        file = FileSystem.Try(path, "the event log cannot be written", () => OpenBehindLastLine(path));
    }

    /// <summary>Why the log is incomplete; null while it is not.</summary>
    public DataException? Failure { get; private set; }

    /// <inheritdoc/>
    public void Observe(in RunEvent what)
    {
        if (Failure is not null || !Passes(what))
            return;
        try
        {
            file.Write(Line(what with { Sequence = before.Sequence + 1 + what.Sequence, Seconds = before.Seconds + what.Seconds }));
            file.Flush();
        }
        catch (IOException refused)
        {
            Failure = Error.Data(path, $"the event log ends here: {refused.Message}. Free some space; charts of this run stop at this point.", null, refused);
        }
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => file.Dispose();

    /// <summary>A line that was torn when its writer was stopped is cut off, or the next would be torn with it.</summary>
    private static FileStream OpenBehindLastLine(string path)
    {
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        var end = file.Length;
        for (; end > 0; end--)
        {
            file.Position = end - 1;
            if (file.ReadByte() == '\n')
                break;
        }

        file.SetLength(end);
        file.Position = end;
        return file;
    }

    private bool Passes(in RunEvent what)
    {
        if (what.Kind != RunEventKind.Step)
            return true;
        if (what.Seconds - lastStep < SecondsBetweenSteps || steps >= MostSteps)
            return false;
        lastStep = what.Seconds;
        steps++;
        return true;
    }

    private static byte[] Line(RunEvent what)
    {
        var line = JsonText.Bytes(
            writer =>
            {
                writer.WriteStartObject();
                writer.WriteNumber("v", Version);
                writer.WriteNumber("seq", what.Sequence);
                writer.WriteNumber("t", Math.Round(what.Seconds, 6));
                writer.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(what.Kind.ToString()));
                WriteFields(writer, what);
                writer.WriteEndObject();
            },
            indented: false);
        return [.. line, (byte)'\n'];
    }

    private static void WriteFields(Utf8JsonWriter writer, RunEvent what)
    {
        writer.WriteNumber("epoch", what.Epoch);
        writer.WriteNumber("epochs", what.Epochs);
        if (what.Kind == RunEventKind.Step)
        {
            writer.WriteNumber("step", what.Step);
            writer.WriteFloat("loss", what.Loss);
        }

        if (what.Steps > 0)
            writer.WriteNumber("steps", what.Steps);
        if (what.Kind is RunEventKind.Step or RunEventKind.Epoch)
            writer.WriteFloat("learningRate", what.LearningRate);
        if (what.Numbers.Count > 0)
        {
            writer.WriteStartObject("numbers");
            foreach (var (name, value) in what.Numbers)
                writer.WriteFloat(name, value);
            writer.WriteEndObject();
        }

        if (what.Text.Length > 0)
            writer.WriteString("text", what.Text);
    }
}
