namespace Nadir.Tensors;

/// <summary>Data or a file whose content cannot be used, or that could not be read or written.</summary>
public sealed class DataException : IOException
{
    internal DataException(string? path, string? position, string message, Exception? cause)
        : base(Compose(path, position, message), cause)
    {
        Path = path;
        Position = position;
    }

    /// <summary>The file or folder; null for data in memory.</summary>
    public string? Path { get; }

    /// <summary>Where in the file or data; null when the whole is meant.</summary>
    public string? Position { get; }

    private static string Compose(string? path, string? position, string message) => (path, position) switch
    {
        (null, null) => message,
        (null, _) => $"{position}: {message}",
        (_, null) => $"{path}: {message}",
        _ => $"{path}, {position}: {message}",
    };
}
