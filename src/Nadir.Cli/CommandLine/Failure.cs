namespace Nadir.Cli;

/// <summary>An exception as its user reads it: one line, and what the process returns.</summary>
internal static class Failure
{
    public static int Report(Exception failure, Terminal terminal, bool isVerbose)
    {
        var (code, text) = Explain(failure);
        terminal.Error.WriteLine(OneLine.Of(text));
        if (FormulaOf(failure) is { } formula)
            terminal.Error.WriteLine(formula.Picture);
        if (isVerbose)
            terminal.Error.WriteLine(failure);
        return code;
    }

    /// <summary>The formula at fault is shown with the place, below the sentence.</summary>
    private static FormulaException? FormulaOf(Exception failure) => failure as FormulaException ?? failure.InnerException as FormulaException;

    private static (int Code, string Text) Explain(Exception failure) => failure switch
    {
        UsageException => (ExitCode.Usage, $"error: {failure.Message}"),
        OperationCanceledException => (ExitCode.Cancelled, "cancelled: nothing was written."),
        OutOfMemoryException => (ExitCode.Failed, "error: out of memory. Take a smaller --batch, less data or a smaller network."),
        FormulaException formula => (ExitCode.Failed, $"error: {formula.Reason}"),
        DataException or WorkException => (ExitCode.Failed, $"error: {failure.Message}"),
        ArgumentException or InvalidOperationException or NotSupportedException when failure is not ObjectDisposedException =>
            (ExitCode.Failed, $"error: {Error.TextOf(failure)}"),
        IOException or UnauthorizedAccessException => (ExitCode.Failed, $"error: {failure.Message.TrimEnd('.')}. Check the disk and the permissions."),
        _ => (ExitCode.Failed, $"error: {failure.GetType().Name}: {failure.Message} This is a defect in Nadir: please report it with the command line and what --verbose adds."),
    };
}
