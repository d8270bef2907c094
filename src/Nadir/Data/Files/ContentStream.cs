namespace Nadir;

/// <summary>A stream that is read once from start to end.</summary>
internal abstract class ContentStream : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw Error.NotSupported($"This stream does not know its length. Read it to its end.");

    public override long Position
    {
        get => throw Error.NotSupported($"This stream does not know its position. Count what is read.");
        set => throw Error.NotSupported($"This stream cannot go back. Open it anew.");
    }

    public abstract override int Read(Span<byte> buffer);

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw Error.NotSupported($"This stream cannot seek. Open it anew.");

    public override void SetLength(long value) => throw Error.NotSupported($"This stream is only read.");

    public override void Write(byte[] buffer, int offset, int count) => throw Error.NotSupported($"This stream is only read.");
}
