namespace Nadir.Cli;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>The work failed: data, files, shapes, a loss that is no number.</summary>
    public const int Failed = 1;

    /// <summary>The command line itself is wrong: nothing was begun.</summary>
    public const int Usage = 2;

    /// <summary>Stopped by Ctrl-C or SIGTERM.</summary>
    public const int Cancelled = 130;
}
