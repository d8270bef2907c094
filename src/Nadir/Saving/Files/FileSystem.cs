namespace Nadir;

/// <summary>Picks the system calls of the machine at hand, and the calls that go together.</summary>
internal static class FileSystem
{
    /// <summary>The calls of the operating system this process runs on.</summary>
    public static IFileSystem Current { get; } =
        OperatingSystem.IsWindows() ? new WindowsFileSystem() : new UnixFileSystem();

    /// <summary>Writes a new file's content and returns once it is on the device.</summary>
    /// <param name="files">The calls to use.</param>
    /// <param name="file">The open new file.</param>
    /// <param name="path">The file as the user named it.</param>
    /// <param name="task">What failed, for the error.</param>
    /// <param name="write">Writes the content; its own exceptions pass unchanged.</param>
    public static void Fill(this IFileSystem files, Stream file, string path, string task, Action<Stream> write)
    {
        using var content = new SavingStream(file, path, task);
        write(content);
        content.Flush();
        Try(path, task, () => files.Sync(file));
    }

    /// <summary>Runs system calls; a refusal becomes an error with path, cause and next step.</summary>
    public static void Try(string path, string task, Action calls) =>
        Try(path, task, () =>
        {
            calls();
            return true;
        });

    /// <inheritdoc cref="Try(string, string, Action)"/>
    public static T Try<T>(string path, string task, Func<T> calls)
    {
        try
        {
            return calls();
        }
        catch (Exception failure) when (SystemFailure.Is(failure))
        {
            throw SystemFailure.Error(path, failure, task);
        }
    }

    /// <summary>Runs calls that tidy up: what they cannot remove now, a later save removes.</summary>
    public static void Tidy(Action calls)
    {
        try
        {
            calls();
        }
        catch (Exception failure) when (SystemFailure.Is(failure))
        {
            // The error that led here, or the save that succeeded, matters more than a leftover.
        }
    }

    /// <summary>Opens a file for reading, so that a save may replace it meanwhile.</summary>
    public static FileStream Open(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);

    /// <summary>Opens a file that a user named; the error says so where it is a folder.</summary>
    public static FileStream OpenNamed(string path, string task, FileShare share = FileShare.Read | FileShare.Delete)
    {
        if (Directory.Exists(path))
            throw Error.Data(path, $"a file is expected, this is a folder. Pass a file in it.");
        return Try(path, task, () => new FileStream(Resolve(path, task), FileMode.Open, FileAccess.Read, share));
    }

    /// <summary>The full path without links, so that a save replaces what a link points to and not the link.</summary>
    public static string Resolve(string path, string task)
    {
        if (string.IsNullOrWhiteSpace(path) || path.Contains('\0', StringComparison.Ordinal))
            throw Error.Argument(
                $"A path is missing or holds a NUL character, got \"{path}\". Pass a file or folder.", nameof(path));
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        return Try(path, task, () => new FileInfo(full).LinkTarget is null
            ? full
            : File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full);
    }
}
