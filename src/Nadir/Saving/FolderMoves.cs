namespace Nadir;

/// <summary>The last step of a folder's save: what was committed moves to its place.</summary>
internal static class FolderMoves
{
    /// <summary>Moves what is still in <c>.nadir-saved</c>; nothing happens where there is none. May run in two
    /// processes at once.</summary>
    public static void Finish(string folder, IFileSystem files)
    {
        var committed = Path.Combine(folder, DurableFolder.Committed);
        if (!Directory.Exists(committed))
            return;
        foreach (var entry in Directory.GetFileSystemEntries(committed).Order(StringComparer.Ordinal))
        {
            var place = Path.Combine(folder, Path.GetFileName(entry));
            if (Directory.Exists(entry))
            {
                files.Delete(place);
                UnlessGone(entry, () => files.DeleteFolder(entry));
            }
            else
            {
                UnlessGone(entry, () => files.Rename(entry, place));
            }
        }

        // The moves reach the device before the folder that speaks for them goes.
        files.SyncFolder(folder);
        UnlessGone(committed, () => files.DeleteFolder(committed));
    }

    private static void UnlessGone(string entry, Action call)
    {
        try
        {
            call();
        }
        catch (IOException) when (!File.Exists(entry) && !(Directory.Exists(entry) && IsEmpty(entry)))
        {
            // Another process has done it, or has committed a further save meanwhile and moves that itself.
        }
    }

    private static bool IsEmpty(string folder) => !Directory.EnumerateFileSystemEntries(folder).Any();
}
