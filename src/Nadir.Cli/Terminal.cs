namespace Nadir.Cli;

/// <summary>What a command talks to: results go to the output, everything else to the other stream.</summary>
internal abstract class Terminal(TextWriter output, TextWriter error)
{
    /// <summary>Where results go, and nothing else.</summary>
    public TextWriter Output => output;

    /// <summary>Where progress, warnings and errors go.</summary>
    public TextWriter Error => error;

    /// <summary>How a user calls this program again.</summary>
    public string Program { get; init; } = "nadir";

    /// <summary>Set when the user wants to stop.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Whether a person watches <see cref="Error"/>, so that it may be drawn on and coloured.</summary>
    public virtual bool IsInteractive => false;

    /// <summary>Cells a line of <see cref="Error"/> has.</summary>
    public virtual int Width => 80;

    /// <summary>Lines <see cref="Error"/> shows at once.</summary>
    public virtual int Height => 24;

    /// <summary>Where pages of text on <see cref="Output"/> end.</summary>
    public virtual int PageWidth => 100;

    /// <summary>Cells a line of <see cref="Output"/> has.</summary>
    public virtual int OutputColumns => PageWidth;

    /// <summary>Lines <see cref="Output"/> shows at once.</summary>
    public virtual int OutputRows => 32;

    /// <summary>Whether <see cref="Output"/> is a terminal that knows colours.</summary>
    public virtual bool HasOutputColor => false;

    /// <summary>A line that deserves attention and does not stop the work.</summary>
    public void Warn(string text) => Error.WriteLine($"warning: {OneLine.Of(text)}");
}
