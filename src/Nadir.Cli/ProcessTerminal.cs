namespace Nadir.Cli;

/// <summary>The terminal, or the files and pipes, that this process was started with.</summary>
internal static class ProcessTerminal
{
    public static Terminal Open(CancellationToken cancellation) => new()
    {
        Output = Console.Out,
        Error = Console.Error,
        IsInteractive = !Console.IsErrorRedirected,
        WrapsOutput = !Console.IsOutputRedirected,
        Width = Size(() => Console.WindowWidth, 80),
        Height = Size(() => Console.WindowHeight, 24),
        Program = Program(),
        Cancellation = cancellation,
    };

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
    private static string Program()
    {
        if (Environment.ProcessPath is not { } path || Path.GetFileNameWithoutExtension(path) is "nadir" or "dotnet")
            return "nadir";
        var fromHere = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return Quoting.Quote(fromHere.StartsWith("..", StringComparison.Ordinal) ? path : fromHere.Contains(Path.DirectorySeparatorChar) ? fromHere : Path.Combine(".", fromHere));
    }
}
