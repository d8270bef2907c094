using System.Text.RegularExpressions;

namespace Nadir.Tests.Saving;

/// <summary>The real calls, one of which fails or is the last before the process is gone; syncs are only noted.</summary>
internal sealed partial class FaultyFileSystem(string root) : IFileSystem
{
    private readonly IFileSystem real = FileSystem.Current;

    public const int NoSpace = 28;
    public const int DeviceError = 5;

    /// <summary>The call that fails, from 1; 0 for none.</summary>
    public int At { get; init; }

    /// <summary>The system's error number; null to have the process gone from the call on.</summary>
    public int? Number { get; init; }

    /// <summary>Whether all later calls fail too.</summary>
    public bool Lasting { get; init; }

    /// <summary>What was called, paths relative to the root.</summary>
    public List<string> Calls { get; } = [];

    public bool Reached => At > 0 && Calls.Count >= At;

    public Stream? TryCreate(string path)
    {
        Step($"create {Name(path)}");
        return real.TryCreate(path) is { } file ? new Watched(this, file, Name(path)) : null;
    }

    public void Sync(Stream file) => Step($"sync {((Watched)file).Name}");

    public void Rename(string from, string to)
    {
        Step($"rename {Name(from)} {Name(to)}");
        real.Rename(from, to);
    }

    public void SyncFolder(string path) => Step($"sync folder {Name(path)}");

    public bool TryCreateFolder(string path)
    {
        Step($"create folder {Name(path)}");
        return real.TryCreateFolder(path);
    }

    public void Delete(string path)
    {
        Step($"delete {Name(path)}");
        real.Delete(path);
    }

    public void DeleteFolder(string path)
    {
        Step($"delete folder {Name(path)}");
        real.DeleteFolder(path);
    }

    /// <summary>The path below the root, the random part of a temporary name as an ellipsis.</summary>
    private string Name(string path) => RandomPart().Replace(Path.GetRelativePath(root, path).Replace('\\', '/'), "…");

    private void Step(string call)
    {
        Calls.Add(call);
        if (At == 0 || Calls.Count < At)
            return;
        if (Number is not { } number)
            throw new KilledException();
        if (Lasting || Calls.Count == At)
            throw new IOException("the system's own words", number);
    }

    [GeneratedRegex(@"(?<=\.)[a-z0-9]{8}\.[a-z0-9]{3}(?=\.saving)|(?<=\.nadir-saving-)[a-z0-9]{8}\.[a-z0-9]{3}")]
    private static partial Regex RandomPart();

    /// <summary>Stands for the end of the process: nothing handles it, and no call works after it.</summary>
    internal sealed class KilledException : Exception;

    /// <summary>A write that fails or is cut off has written half.</summary>
    private sealed class Watched(FaultyFileSystem owner, Stream file, string name) : Stream
    {
        public string Name => name;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => file.Length;

        public override long Position
        {
            get => file.Position;
            set => throw new NotSupportedException();
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            var half = buffer.Length / 2;
            file.Write(buffer[..half]);
            owner.Step($"write {name}");
            file.Write(buffer[half..]);
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Flush() => throw new NotSupportedException();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            file.Dispose();
            base.Dispose(disposing);
        }
    }
}
