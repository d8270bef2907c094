namespace Nadir;

/// <summary>The system calls of durable saving, one a method, so that a test can fail or cut off any one of
/// them.</summary>
/// <remarks>A method throws the system's own exception; the callers turn it into one that names path, cause and next
/// step.</remarks>
internal interface IFileSystem
{
    /// <summary>Opens a new file for unbuffered writing; null where the name is taken.</summary>
    Stream? TryCreate(string path);

    /// <summary>Returns once a file's content is on the device.</summary>
    void Sync(Stream file);

    /// <summary>Gives a file or folder a new name in one step; a file of that name is replaced.</summary>
    void Rename(string from, string to);

    /// <summary>Returns once a folder's names are on the device.</summary>
    void SyncFolder(string path);

    /// <summary>Makes a folder in an existing one; false where the name is taken.</summary>
    bool TryCreateFolder(string path);

    /// <summary>Removes a file; nothing happens where there is none.</summary>
    void Delete(string path);

    /// <summary>Removes an empty folder.</summary>
    void DeleteFolder(string path);
}
