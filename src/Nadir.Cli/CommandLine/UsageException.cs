namespace Nadir.Cli;

/// <summary>A command line that cannot be carried out, whatever the data.</summary>
internal sealed class UsageException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Runs what reads a part of the command line; what it refuses is the command line's fault.</summary>
    public static T Guard<T>(string option, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (ArgumentException refused)
        {
            throw new UsageException($"{option}: {(refused as FormulaException)?.Reason ?? Error.TextOf(refused)}", refused);
        }
    }
}
