using System.Text;

namespace Nadir;

/// <summary>Writes a file so that at any moment, whatever fails, its name leads to the whole old or the whole new
/// content.</summary>
/// <remarks>
/// The content goes to a new file in the same folder, is synced to the device and takes the name by a rename; then the
/// folder is synced. A failed call removes the new file and leaves the old one as it was. What a killed process leaves
/// behind (<c>.name.….saving</c>) is removed by the next save of that name. A link is followed, and stays a link.
/// What lies in <c>/dev</c> is written directly. Errors: <see cref="Tensors.DataException"/> names path, cause and next
/// step.
/// </remarks>
public static class DurableFile
{
    private const string Suffix = ".saving";

    private const string Failed = "saving failed, what was there before is unchanged";

    /// <summary>Replaces a file by what an action writes; the folder must exist.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes the content from start to end; if it throws, nothing has changed.</param>
    public static void Write(string path, Action<Stream> write) => Write(path, write, FileSystem.Current);

    /// <summary>Replaces a file by bytes.</summary>
    public static void WriteBytes(string path, ReadOnlyMemory<byte> content) =>
        Write(path, stream => stream.Write(content.Span));

    /// <summary>Replaces a file by text in UTF-8 without byte order mark, line ends as given.</summary>
    public static void WriteText(string path, string text) => WriteBytes(path, Encoding.UTF8.GetBytes(text));

    internal static void Write(string path, Action<Stream> write, IFileSystem files)
    {
        var target = FileSystem.Resolve(path, Failed);
        if (Directory.Exists(target))
            throw Tensors.Error.Data(path, $"saving failed: a folder has this name. Choose another name.");
        if (IsDevice(target))
        {
            WriteThrough(path, target, write, files);
            return;
        }

        var folder = Path.GetDirectoryName(target)!;
        if (!Directory.Exists(folder))
            throw Tensors.Error.Data(path, $"saving failed: the folder {folder} does not exist. Create it first.");
        using (var file = Create(files, target, path, out var temporary))
        {
            try
            {
                files.Fill(file, path, Failed, write);
                FileSystem.Try(path, Failed, () => files.Rename(temporary, target));
            }
            catch
            {
                FileSystem.Tidy(() => files.Delete(temporary));
                throw;
            }
        }

        FileSystem.Try(
            path, "saved, but a power failure may bring back what was there before", () => files.SyncFolder(folder));
        FileSystem.Tidy(() => RemoveLeftovers(files, target));
    }

    private static bool IsDevice(string target) =>
        !OperatingSystem.IsWindows()
        && target.StartsWith("/dev/", StringComparison.Ordinal)
        && !target.StartsWith("/dev/shm/", StringComparison.Ordinal);

    private static void WriteThrough(string path, string target, Action<Stream> write, IFileSystem files)
    {
        const string Task = "writing failed";
        using var device = FileSystem.Try(
            path, Task, () => new FileStream(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 0));
        using var content = new SavingStream(device, path, Task);
        write(content);
        content.Flush();
    }

    private static Stream Create(IFileSystem files, string target, string path, out string temporary)
    {
        while (true)
        {
            // Never a name used before, so that no save can rename what another has begun.
            var name = Path.Combine(
                Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}{Suffix}");
            if (FileSystem.Try(path, Failed, () => files.TryCreate(name)) is { } file)
            {
                temporary = name;
                return file;
            }
        }
    }

    private static void RemoveLeftovers(IFileSystem files, string target)
    {
        foreach (var leftover in Directory.EnumerateFiles(
            Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.*{Suffix}"))
        {
            if (!NewFile.IsHeld(leftover))
                files.Delete(leftover);
        }
    }
}
