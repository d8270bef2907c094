namespace Nadir.Tests.Figures.Raster;

/// <summary>What runs on this machine, by the command lines under /proc.</summary>
internal static class Processes
{
    /// <summary>The command lines that hold a text, such as a folder's name.</summary>
    public static IReadOnlyList<string> Mentioning(string text) =>
    [
        .. Directory.GetDirectories("/proc")
            .Where(entry => int.TryParse(Path.GetFileName(entry), out _))
            .Select(CommandLine)
            .Where(line => line.Contains(text, StringComparison.Ordinal)),
    ];

    public static bool Mentions(int process, string text) => CommandLine($"/proc/{process}").Contains(text, StringComparison.Ordinal);

    public static void WaitUntilNoneMentions(string text, TimeSpan patience)
    {
        var deadline = Environment.TickCount64 + (long)patience.TotalMilliseconds;
        while (Mentioning(text).Count > 0 && Environment.TickCount64 < deadline)
            Thread.Sleep(20);
        Assert.Empty(Mentioning(text));
    }

    private static string CommandLine(string entry)
    {
        try
        {
            return File.ReadAllText(Path.Combine(entry, "cmdline"));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
