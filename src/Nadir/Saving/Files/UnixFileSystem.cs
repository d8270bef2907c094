using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Nadir;

/// <summary>Linux and macOS, by libc: the platform's own flush was seen to hide a device's error.</summary>
internal sealed partial class UnixFileSystem : IFileSystem
{
    private const int Interrupted = 4;
    private const int Exists = 17;
    private const int Invalid = 22;
    private const int LinuxNotSupported = 95;
    private const int MacNotSupported = 45;
    private const int MacFullSync = 51;
    private const int LinuxCloseOnExec = 0x80000;
    private const int MacCloseOnExec = 0x1000000;
    private const int AllPermissions = 0b111_111_111;

    /// <inheritdoc/>
    public Stream? TryCreate(string path) => NewFile.TryOpen(path);

    /// <inheritdoc/>
    public void Sync(Stream file) => Sync(((FileStream)file).SafeFileHandle);

    /// <inheritdoc/>
    public void Rename(string from, string to) => Check(CallRename(from, to));

    /// <inheritdoc/>
    public void SyncFolder(string path)
    {
        using var folder = CallOpen(path, OperatingSystem.IsMacOS() ? MacCloseOnExec : LinuxCloseOnExec);
        if (folder.IsInvalid)
            throw LastError();
        try
        {
            Sync(folder);
        }
        catch (IOException refused) when (refused.HResult is Invalid or LinuxNotSupported or MacNotSupported)
        {
            // Some network file systems cannot sync a folder; there is no stronger promise to get from them.
        }
    }

    /// <inheritdoc/>
    public bool TryCreateFolder(string path)
    {
        if (CallMakeFolder(path, AllPermissions) == 0)
            return true;
        return Marshal.GetLastPInvokeError() == Exists ? false : throw LastError();
    }

    /// <inheritdoc/>
    public void Delete(string path) => File.Delete(path);

    /// <inheritdoc/>
    public void DeleteFolder(string path) => Directory.Delete(path);

    private static void Sync(SafeFileHandle handle)
    {
        int result;
        do
            result = OperatingSystem.IsMacOS() ? CallControl(handle, MacFullSync) : CallSync(handle);
        while (result != 0 && Marshal.GetLastPInvokeError() == Interrupted);
        Check(result);
    }

    private static void Check(int result)
    {
        if (result != 0)
            throw LastError();
    }

    private static IOException LastError()
    {
        var number = Marshal.GetLastPInvokeError();
        return new IOException(Marshal.GetPInvokeErrorMessage(number), number);
    }

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int CallSync(SafeFileHandle file);

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int CallControl(SafeFileHandle file, int command);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial SafeFileHandle CallOpen(string path, int flags);

    [LibraryImport("libc", EntryPoint = "rename", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int CallRename(string from, string to);

    [LibraryImport("libc", EntryPoint = "mkdir", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int CallMakeFolder(string path, int permissions);
}
