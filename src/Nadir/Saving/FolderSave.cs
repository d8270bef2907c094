using System.Text;

namespace Nadir;

/// <summary>One save into a <see cref="DurableFolder"/>: takes the new files, which appear together at the
/// end.</summary>
public sealed class FolderSave
{
    internal const string Failed = "saving failed, what was there before is unchanged";

    private readonly string path;
    private readonly string folder;
    private readonly string stage;
    private readonly IFileSystem files;
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);

    private FolderSave(string path, string folder, string stage, IFileSystem files)
    {
        this.path = path;
        this.folder = folder;
        this.stage = stage;
        this.files = files;
    }

    /// <summary>Adds or replaces a file by what an action writes.</summary>
    /// <param name="name">The file's name, without folders; see <see cref="PortableName"/>.</param>
    /// <param name="write">Writes the content from start to end.</param>
    public void Write(string name, Action<Stream> write)
    {
        var shown = Claim(name);
        var staged = Path.Combine(stage, name);
        using var file = FileSystem.Try(shown, Failed, () => files.TryCreate(staged))
            ?? throw Error.State($"{shown} is there already, though this save has not written it. Save again.");
        files.Fill(file, shown, Failed, write);
    }

    /// <summary>Adds or replaces a file by bytes.</summary>
    public void WriteBytes(string name, ReadOnlyMemory<byte> content) =>
        Write(name, stream => stream.Write(content.Span));

    /// <summary>Adds or replaces a file by text in UTF-8 without byte order mark, line ends as given.</summary>
    public void WriteText(string name, string text) => WriteBytes(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Removes a file that an earlier save may have left and that does not belong to this one.</summary>
    public void Remove(string name)
    {
        var shown = Claim(name);
        FileSystem.Try(shown, Failed, () => files.TryCreateFolder(Path.Combine(stage, name)));
    }

    internal static void Run(string path, string folder, Action<FolderSave> write, IFileSystem files)
    {
        if (File.Exists(folder))
            throw Error.Data(path, $"saving failed: a file has this name. Choose another name.");
        using var made = new MadeFolders(path, folder, files);
        FileSystem.Try(path, Failed, () => FolderMoves.Finish(folder, files));
        var stage = CreateStage(path, folder, files);
        try
        {
            var save = new FolderSave(path, folder, stage, files);
            write(save);
            if (save.names.Count == 0)
                throw Error.State($"Nothing was written into {path}. Write at least one file in a save.");
            FileSystem.Try(path, Failed, () =>
            {
                files.SyncFolder(stage);
                files.Rename(stage, Path.Combine(folder, DurableFolder.Committed));
            });
        }
        catch (DataException failure) when (!Directory.Exists(stage))
        {
            throw Error.Data(
                path, $"{Failed}: another save to this folder went on at the same time. Save again.", null, failure);
        }
        catch
        {
            FileSystem.Tidy(() => RemoveStage(stage, files));
            throw;
        }

        made.Keep();
        FileSystem.Try(
            path, "saved, but a power failure may bring back what was there before", () => files.SyncFolder(folder));
        FileSystem.Try(
            path,
            "saved, but the files are still in .nadir-saved in the folder; loading or saving again moves them",
            () => FolderMoves.Finish(folder, files));
        FileSystem.Tidy(() => RemoveLeftovers(folder, files));
    }

    private static string CreateStage(string path, string folder, IFileSystem files)
    {
        while (true)
        {
            // Never a name used before: were it removed by another save and made again by a third, files would mix.
            var stage = Path.Combine(folder, DurableFolder.Stage + Path.GetRandomFileName());
            if (FileSystem.Try(path, Failed, () => files.TryCreateFolder(stage)))
                return stage;
        }
    }

    private static void RemoveLeftovers(string folder, IFileSystem files)
    {
        foreach (var stage in Directory.GetDirectories(folder, $"{DurableFolder.Stage}*"))
            RemoveStage(stage, files);
    }

    private static void RemoveStage(string stage, IFileSystem files)
    {
        foreach (var entry in Directory.GetFiles(stage))
            files.Delete(entry);
        foreach (var entry in Directory.GetDirectories(stage))
            files.DeleteFolder(entry);
        files.DeleteFolder(stage);
    }

    private string Claim(string name)
    {
        PortableName.Check(name);
        if (name.StartsWith('.'))
            throw Error.Argument($"A saved file's name must not start with a dot, got \"{name}\".", nameof(name));
        if (!names.Add(name))
            throw Error.Argument($"\"{name}\" is written twice in one save. Write each file once.", nameof(name));
        var shown = Path.Combine(path, name);
        if (Directory.Exists(Path.Combine(folder, name)))
            throw Error.Data(shown, $"saving failed: a folder has this name. Move it away.");
        return shown;
    }
}
