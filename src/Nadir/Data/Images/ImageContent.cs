namespace Nadir;

/// <summary>What an image file holds, read forward; never more of it in memory than was asked for.</summary>
internal sealed class ImageContent : IDisposable
{
    // Packed content, and streams that do not tell their length, are read whole before anything in them is believed.
    private const int LargestUnknown = 1 << 25;
    private const int FirstLength = 1 << 14;

    private readonly DataStream stream;
    private byte[] buffer = new byte[FirstLength];
    private int start, end;
    private bool hasEnded;
    private long? knownLength;

    public ImageContent(DataStream stream)
    {
        this.stream = stream;
        knownLength = stream.ContentLength;
        if (knownLength is not null)
            return;
        if (Peek(LargestUnknown + 1).Length > LargestUnknown)
            throw Error.Data(Name, $"packed images, and streams of unknown length, are read up to {LargestUnknown} bytes. Unpack it to a file and read that.");
        knownLength = end;
    }

    /// <summary>The file as errors name it.</summary>
    public string Name => stream.Name;

    /// <summary>Bytes taken so far.</summary>
    public long Position => stream.Offset - (end - start);

    /// <summary>How many bytes are left to take.</summary>
    public long Left => Math.Max(0, knownLength!.Value - Position);

    /// <summary>The next bytes, which stay; fewer where the content ends. Valid until the next call.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        if (end - start < count && !hasEnded)
            Fill(count);
        return buffer.AsSpan(start, Math.Min(count, end - start));
    }

    /// <summary>Everything that was read ahead.</summary>
    public ReadOnlyMemory<byte> Ahead => buffer.AsMemory(start, end - start);

    /// <summary>Passes over bytes that were peeked at.</summary>
    public void Advance(int count) => start += count;

    /// <summary>The next bytes; valid until the next call.</summary>
    /// <param name="count">How many.</param>
    /// <param name="what">What they are, for the error where the content ends before.</param>
    public ReadOnlySpan<byte> Take(int count, string what)
    {
        var taken = Peek(count);
        if (taken.Length < count)
            throw Ends(what);
        start += count;
        return taken;
    }

    /// <summary>Fills memory from the next bytes.</summary>
    public void Read(Span<byte> target, string what)
    {
        var count = Math.Min(target.Length, end - start);
        buffer.AsSpan(start, count).CopyTo(target);
        start += count;
        if (count < target.Length && stream.ReadAtLeast(target[count..], target.Length - count, throwOnEndOfStream: false) < target.Length - count)
            throw Ends(what);
    }

    /// <summary>Passes over bytes.</summary>
    public void Skip(long count, string what)
    {
        for (; count > 0; count -= Math.Min(count, FirstLength))
            Take((int)Math.Min(count, FirstLength), what);
    }

    /// <summary>The error of a content that breaks off.</summary>
    public DataException Ends(string what) => Broken($"the file ends within {what}. It is cut off; fetch it again.");

    /// <summary>An error at the present position.</summary>
    public DataException Broken(FormattableString message, long? position = null) =>
        Error.Data(Name, message, FormattableString.Invariant($"byte {position ?? Position}"));

    public void Dispose() => stream.Dispose();

    private void Fill(int count)
    {
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        (start, end) = (0, end - start);
        while (end < count && !hasEnded)
        {
            // Grows by what came, not by what was declared; fourfold, so that all buffers together stay below 64 MiB.
            if (end == buffer.Length)
                Array.Resize(ref buffer, (int)Math.Max(end + 1, Math.Min(4L * end, count)));
            var read = stream.Read(buffer.AsSpan(end));
            hasEnded = read == 0;
            end += read;
        }
    }
}
