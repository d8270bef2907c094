namespace Nadir;

/// <summary>Reads a run's events back: what it does not know it skips, and a torn last line too.</summary>
public static class EventReader
{
    private const string Reading = "the event log cannot be read";
    private const int LongestLine = 1 << 20;

    /// <summary>The events of a log, in order.</summary>
    /// <param name="path">An <c>events.jsonl</c>; may still be written.</param>
    /// <exception cref="DataException">The file cannot be read, or a line before the last is broken or too long.</exception>
    public static IReadOnlyList<RunEvent> Read(string path)
    {
        using var file = FileSystem.OpenNamed(path, Reading, FileShare.ReadWrite | FileShare.Delete);
        var (events, line, number) = (new List<RunEvent>(), new MemoryStream(), 1);
        for (var next = Next(file, path); next >= 0; next = Next(file, path))
        {
            if (next != '\n')
            {
                if (line.Length == LongestLine)
                    throw Error.Data(path, $"a line of events has at most {LongestLine} bytes. Check that this is the right file.", Place(number));
                line.WriteByte((byte)next);
                continue;
            }

            try
            {
                Add(line, events);
            }
            catch (DataException broken)
            {
                throw Error.Data(path, $"{broken.Message}", Place(number), broken);
            }

            line.SetLength(0);
            number++;
        }

        try
        {
            Add(line, events);
        }
        catch (DataException)
        {
            // The writer was stopped inside its last line.
        }

        return events;
    }

    private static int Next(FileStream file, string path)
    {
        try
        {
            return file.ReadByte();
        }
        catch (Exception failure) when (SystemFailure.Is(failure))
        {
            throw SystemFailure.Error(path, failure, Reading);
        }
    }

    private static string Place(int line) => FormattableString.Invariant($"line {line}");

    private static void Add(MemoryStream line, List<RunEvent> events)
    {
        if (line.Length > 0 && Parse(StrictJson.Parse(line.ToArray())) is { } what)
            events.Add(what);
    }

    private static RunEvent? Parse(StrictValue line)
    {
        var name = line["kind"].Text();
        // TryParse alone would take numbers and lists of names, too.
        if (!Enum.TryParse<RunEventKind>(name, ignoreCase: true, out var kind) || !name.All(char.IsAsciiLetter))
            return null;
        return new RunEvent(kind)
        {
            Sequence = line["seq"].Int64(),
            Seconds = line["t"].Number(),
            Epoch = line.Optional("epoch")?.Int32() ?? 0,
            Epochs = line.Optional("epochs")?.Int32() ?? 0,
            Step = line.Optional("step")?.Int64() ?? 0,
            Steps = line.Optional("steps")?.Int64() ?? 0,
            Loss = line.Optional("loss")?.Number() ?? 0,
            LearningRate = line.Optional("learningRate")?.Number() ?? 0,
            Numbers = line.Optional("numbers") is { } numbers
                ? [.. numbers.Members().Select(member => new NamedNumber(member.Key, member.Value.Number()))]
                : [],
            Text = line.Optional("text")?.Text() ?? "",
        };
    }
}
