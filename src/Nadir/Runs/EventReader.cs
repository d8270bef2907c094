namespace Nadir;

/// <summary>Reads a run's events back: what it does not know it skips, and a torn last line too.</summary>
public static class EventReader
{
    /// <summary>The events of a log, in order.</summary>
    /// <param name="path">An <c>events.jsonl</c>; may still be written.</param>
    /// <exception cref="DataException">The file cannot be read, or a line before the last is broken.</exception>
    public static IReadOnlyList<RunEvent> Read(string path)
    {
        var text = FileSystem.Try(path, "the event log cannot be read", () =>
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(file);
            return reader.ReadToEnd();
        });
        var lines = text.Split('\n');
        var events = new List<RunEvent>();
        for (var i = 0; i < lines.Length; i++)
        {
            var isLast = i >= lines.Length - 1;
            if (lines[i].Length == 0)
                continue;
            try
            {
                if (Parse(StrictJson.Parse(lines[i])) is { } what)
                    events.Add(what);
            }
            catch (DataException broken) when (!isLast)
            {
                throw Error.Data(path, $"{broken.Message}", FormattableString.Invariant($"line {i + 1}"), broken);
            }
            catch (DataException)
            {
                // The writer was stopped inside its last line.
            }
        }

        return events;
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
