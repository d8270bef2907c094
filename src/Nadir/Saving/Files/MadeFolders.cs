namespace Nadir;

/// <summary>Makes a folder and those on the way to it; what it made goes again unless the save is kept.</summary>
internal sealed class MadeFolders : IDisposable
{
    private readonly Stack<string> made = new();
    private readonly IFileSystem files;

    /// <summary>Makes what is missing, each synced into the folder above it.</summary>
    public MadeFolders(string path, string folder, IFileSystem files)
    {
        this.files = files;
        try
        {
            FileSystem.Try(path, FolderSave.Failed, () => Make(folder));
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Lets the folders stay.</summary>
    public void Keep() => made.Clear();

    /// <inheritdoc/>
    public void Dispose() => FileSystem.Tidy(() =>
    {
        while (made.TryPop(out var folder))
            files.DeleteFolder(folder);
    });

    private void Make(string folder)
    {
        if (Directory.Exists(folder))
            return;
        var above = Path.GetDirectoryName(folder)!;
        Make(above);
        if (!files.TryCreateFolder(folder))
            return;
        made.Push(folder);
        files.SyncFolder(above);
    }
}
