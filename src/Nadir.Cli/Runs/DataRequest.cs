namespace Nadir.Cli;

/// <summary>The data a command line names, in its words.</summary>
/// <param name="Text">A set's name, a folder or a file.</param>
internal sealed record DataRequest(string Text)
{
    /// <summary>The column to predict; null for the last.</summary>
    public string? Target { get; init; }

    /// <summary>Data to judge by; null for what comes with <see cref="Text"/>.</summary>
    public string? Test { get; init; }

    /// <summary>How inputs are scaled; null to choose by the data.</summary>
    public string? Scale { get; init; }

    /// <summary>The options beside the text, as <c>run.json</c> keeps them.</summary>
    public Dictionary<string, string> Options()
    {
        var options = new Dictionary<string, string>();
        foreach (var (name, value) in new[] { ("target", Target), ("test", Test), ("scale", Scale) })
        {
            if (value is not null)
                options[name] = value;
        }

        return options;
    }

    /// <summary>The data of a run.</summary>
    public static DataRequest From(RunFolder run)
    {
        var options = run.Record.DataOptions;
        return new DataRequest(run.Record.Data)
        {
            Target = options.GetValueOrDefault("target"),
            Test = options.GetValueOrDefault("test"),
            Scale = options.GetValueOrDefault("scale"),
        };
    }
}
