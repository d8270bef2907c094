using System.Buffers.Binary;

namespace Nadir;

/// <summary>A file of TFRecords that grows: each record is handed to the system in one piece, so that a crash tears the last at most.</summary>
/// <remarks>A record is its length (8 bytes), the length's check sum, its bytes, and their check sum; all little-endian.</remarks>
internal sealed class RecordFile : IDisposable
{
    private const string Task = "the event file cannot be written";

    private readonly FileStream file;
    private byte[] record = [];

    /// <summary>Makes a new file.</summary>
    /// <param name="folder">Made where it is missing.</param>
    /// <param name="name">The name; a number and what readers know the kind by come behind it.</param>
    public RecordFile(string folder, string name)
    {
        FileSystem.Try(folder, Task, () => Directory.CreateDirectory(folder));
        for (var number = 0; ; number++)
        {
            var path = System.IO.Path.Combine(folder, FormattableString.Invariant($"{name}.{number}.v2"));
            if (File.Exists(path))
                continue;
            try
            {
                file = FileSystem.Try(folder, Task, () => new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0));
                Path = path;
                return;
            }
            catch (DataException) when (File.Exists(path))
            {
                // Another writer took the number meanwhile.
            }
        }
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Adds a record.</summary>
    /// <exception cref="DataException">The system refused.</exception>
    public void Append(ReadOnlySpan<byte> data)
    {
        const int Head = sizeof(ulong) + sizeof(uint);
        var length = Head + data.Length + sizeof(uint);
        if (record.Length < length)
            record = new byte[Math.Max(length, 2 * record.Length)];
        BinaryPrimitives.WriteUInt64LittleEndian(record, (ulong)data.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(sizeof(ulong)), RecordChecksum.Of(record.AsSpan(0, sizeof(ulong))));
        data.CopyTo(record.AsSpan(Head));
        BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(Head + data.Length), RecordChecksum.Of(data));
        FileSystem.Try(Path, Task, () => file.Write(record, 0, length));
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => file.Dispose();
}
