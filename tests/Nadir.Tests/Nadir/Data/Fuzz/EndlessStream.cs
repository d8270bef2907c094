namespace Nadir.Tests.Data.Fuzz;

/// <summary>The same byte for ever, as /dev/zero gives it.</summary>
internal sealed class EndlessStream(byte value) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>How much has been read.</summary>
    public long Count { get; private set; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        // Without an end a reader that takes all would take the machine's memory with it.
        if ((Count += buffer.Length) > 256 << 20)
            throw new InvalidOperationException("256 MiB have been read.");
        buffer.Fill(value);
        return buffer.Length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
