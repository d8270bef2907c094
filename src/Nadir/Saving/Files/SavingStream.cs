namespace Nadir;

/// <summary>What a caller writes a file's content to: buffered, never closed by the caller, its errors name the
/// file.</summary>
internal sealed class SavingStream(Stream file, string path, string task) : Stream
{
    private const int Capacity = 1 << 16;

    private readonly byte[] buffer = new byte[Capacity];
    private int filled;
    private long written;

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => written;

    /// <inheritdoc/>
    public override long Position
    {
        get => written;
        set => throw Error.NotSupported($"{path}: a file being saved is written from start to end; write it in order.");
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> content)
    {
        written += content.Length;
        if (content.Length > Capacity - filled)
            Flush();
        if (content.Length >= Capacity)
        {
            Pass(content);
            return;
        }

        content.CopyTo(buffer.AsSpan(filled));
        filled += content.Length;
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void WriteByte(byte value) => Write([value]);

    /// <inheritdoc/>
    public override void Flush()
    {
        var count = filled;
        filled = 0;
        if (count > 0)
            Pass(buffer.AsSpan(0, count));
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw WriteOnly();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw WriteOnly();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw WriteOnly();

    private void Pass(ReadOnlySpan<byte> content)
    {
        try
        {
            file.Write(content);
        }
        catch (Exception failure) when (SystemFailure.Is(failure))
        {
            throw SystemFailure.Error(path, failure, task);
        }
    }

    private NotSupportedException WriteOnly() =>
        Error.NotSupported($"{path}: a file being saved can only be written; read it after the save.");
}
