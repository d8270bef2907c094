namespace Nadir;

/// <summary>A folder of files that change together, such as a model's <c>config.json</c> and
/// <c>model.safetensors</c>.</summary>
/// <remarks>
/// At any moment of a save, killed or failed, <see cref="Open(string)"/> gives all of the old or all of the new files.
/// How:
/// <list type="number">
/// <item>The new files are written and synced in <c>.nadir-saving-…</c> inside the folder.</item>
/// <item>That is renamed to <c>.nadir-saved</c> and the folder synced: from here on the save has happened. A file in
/// <c>.nadir-saved</c> goes before one of the same name in the folder; an empty folder there says that the file is
/// gone.</item>
/// <item>The files move from <c>.nadir-saved</c> to their places one by one, and <c>.nadir-saved</c> is removed.</item>
/// </list>
/// What a process killed in step 3 left in <c>.nadir-saved</c>, the next <see cref="Open(string)"/> or <see
/// cref="Save(string, Action{FolderSave})"/> moves; what
/// one killed in step 1 left, the next successful save removes. Moving is repeatable, so two processes may do it at
/// once.
/// Only plain renames are used: mounted folders, file systems without an exchange and the user's own files in the
/// folder
/// are all right. Of two saves into one folder at the same time, one may fail with an error.
/// A program other than Nadir that reads between a kill in step 3 and the next <see cref="Open(string)"/> may see a
/// mix.
/// </remarks>
public sealed class DurableFolder
{
    internal const string Committed = ".nadir-saved";
    internal const string Stage = ".nadir-saving-";

    private const string Reading = "reading failed";

    private readonly string folder;

    private DurableFolder(string path, string folder)
    {
        Path = path;
        this.folder = folder;
    }

    /// <summary>The folder as the caller named it.</summary>
    public string Path { get; }

    /// <summary>Makes the folder where it is missing and replaces files in it, all or none.</summary>
    /// <param name="path">The folder; folders on the way are made too.</param>
    /// <param name="write">Writes and removes files; if it throws, nothing has changed.</param>
    /// <exception cref="DataException">The system refused; the message says whether the old or the new files
    /// count.</exception>
    public static void Save(string path, Action<FolderSave> write) => Save(path, write, FileSystem.Current);

    /// <summary>Opens a folder for reading its latest complete state.</summary>
    /// <exception cref="DataException">There is no such folder.</exception>
    public static DurableFolder Open(string path) => Open(path, FileSystem.Current);

    /// <summary>Whether the folder holds a file.</summary>
    public bool Has(string name) =>
        File.Exists(InCommitted(name)) || (!Directory.Exists(InCommitted(name)) && File.Exists(InPlace(name)));

    /// <summary>Opens one of the folder's files.</summary>
    /// <exception cref="DataException">There is no such file, or it cannot be read.</exception>
    public FileStream Read(string name)
    {
        if (!Has(name))
            throw Error.Data(PathOf(name), $"the file does not exist. Save again, or pass the folder that holds it.");
        return FileSystem.Try(
            PathOf(name), Reading, () => TryRead(InCommitted(name)) ?? FileSystem.Open(InPlace(name)));
    }

    /// <summary>A file's path as a message should show it.</summary>
    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    internal static void Save(string path, Action<FolderSave> write, IFileSystem files) =>
        FolderSave.Run(path, FileSystem.Resolve(path, FolderSave.Failed), write, files);

    internal static DurableFolder Open(string path, IFileSystem files)
    {
        var folder = FileSystem.Resolve(path, Reading);
        if (!Directory.Exists(folder))
        {
            throw File.Exists(folder)
                ? Error.Data(path, $"a folder is expected, this is a file. Pass the folder that holds it.")
                : Error.Data(path, $"the folder does not exist. Check the spelling.");
        }

        // Where moving is not allowed, .nadir-saved is read where it lies.
        FileSystem.Tidy(() => FolderMoves.Finish(folder, files));
        return new DurableFolder(path, folder);
    }

    private static FileStream? TryRead(string path)
    {
        try
        {
            return FileSystem.Open(path);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private string InCommitted(string name) => System.IO.Path.Combine(folder, Committed, name);

    private string InPlace(string name) => System.IO.Path.Combine(folder, name);
}
