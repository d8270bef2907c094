namespace Nadir.Cli;

/// <summary>Work that was begun and did not succeed.</summary>
internal sealed class WorkException(string message) : Exception(message);
