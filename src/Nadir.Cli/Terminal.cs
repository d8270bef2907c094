namespace Nadir.Cli;

/// <summary>What a command talks to: results go to the output, everything else to the other stream.</summary>
internal sealed class Terminal
{
    /// <summary>Where results go, and nothing else.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Where progress, warnings and errors go.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether a person watches <see cref="Error"/>, so that it may be drawn on and coloured.</summary>
    public bool IsInteractive { get; init; }

    /// <summary>Cells a line of <see cref="Error"/> has.</summary>
    public int Width { get; init; } = 80;

    /// <summary>Lines <see cref="Error"/> shows at once.</summary>
    public int Height { get; init; } = 24;

    /// <summary>Whether lines of <see cref="Output"/> are broken at <see cref="Width"/>.</summary>
    public bool WrapsOutput { get; init; }

    /// <summary>How a user calls this program again.</summary>
    public string Program { get; init; } = "nadir";

    /// <summary>Set when the user wants to stop.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Where pages of text end.</summary>
    public int PageWidth => WrapsOutput ? Math.Clamp(Width, 40, 100) : 100;

    /// <summary>A line that deserves attention and does not stop the work.</summary>
    public void Warn(string text) => Error.WriteLine($"warning: {OneLine.Of(text)}");
}
