namespace Nadir.Cli;

/// <summary>The report of a run.</summary>
internal static class RunReport
{
    /// <summary>Writes it; null where there is none to write.</summary>
    public static string? Write(RunFolder run, Model model, OpenedData data)
    {
        _ = (run, model, data);
        return null;
    }
}
