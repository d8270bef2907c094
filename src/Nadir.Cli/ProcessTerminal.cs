using Spectre.Console;

namespace Nadir.Cli;

/// <summary>The terminal, or the files and pipes, that this process was started with.</summary>
internal sealed class ProcessTerminal : Terminal
{
    private readonly Lazy<bool> isInteractive = new(() => !Console.IsErrorRedirected && KnowsAnsi(Console.Error));
    private readonly Lazy<bool> hasOutputColor = new(() => !Console.IsOutputRedirected && KnowsAnsi(Console.Out));

    public ProcessTerminal(CancellationToken cancellation)
        : base(Console.Out, Console.Error) => (Cancellation, Program) = (cancellation, FindProgram());

    public override bool IsInteractive => isInteractive.Value;

    public override int Width => Size(() => Console.WindowWidth, 80);

    public override int Height => Size(() => Console.WindowHeight, 24);

    public override int PageWidth => Console.IsOutputRedirected ? base.PageWidth : Math.Clamp(Width - 1, 40, base.PageWidth);

    public override int OutputColumns => Console.IsOutputRedirected ? base.OutputColumns : Size(() => Console.WindowWidth, 80);

    public override int OutputRows => Console.IsOutputRedirected ? base.OutputRows : Size(() => Console.WindowHeight, 24);

    public override bool HasOutputColor => hasOutputColor.Value;

    /// <summary>Asked of Spectre, which knows terminals that cannot draw, and has to switch it on in Windows.</summary>
    private static bool KnowsAnsi(TextWriter writer) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) }).Profile.Capabilities.Ansi;

    private static int Size(Func<int> ask, int otherwise)
    {
        try
        {
            return ask() is > 0 and var size ? size : otherwise;
        }
        catch (IOException)
        {
            return otherwise;
        }
    }

    /// <summary>The installed tool's name, or the path by which an uninstalled build is called from here.</summary>
    private static string FindProgram()
    {
        if (Environment.ProcessPath is not { } path || Path.GetFileNameWithoutExtension(path) is "nadir" or "dotnet")
            return "nadir";
        var fromHere = Path.GetRelativePath(Environment.CurrentDirectory, path);
        if (fromHere.StartsWith("..", StringComparison.Ordinal))
            return Quoting.Quote(path);
        return Quoting.Quote(fromHere.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal) ? fromHere : Path.Combine(".", fromHere));
    }
}
