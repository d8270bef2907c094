namespace Nadir;

/// <summary>The bytes of a file or stream as they are stored: looks ahead at the first ones, remembers the last ones.</summary>
internal sealed class RawStream(Stream stored, string name) : ContentStream
{
    /// <summary>How many bytes are looked ahead at, and remembered.</summary>
    public const int Kept = 8;

    private readonly byte[] first = new byte[Kept];
    private readonly byte[] last = new byte[Kept];
    private int ahead = -1;
    private int taken;

    /// <summary>The last bytes handed out; zeros before there were so many.</summary>
    public ReadOnlySpan<byte> Last => last;

    /// <summary>The first bytes, which a later read still gives; fewer where the content is shorter.</summary>
    public ReadOnlySpan<byte> LookAhead()
    {
        if (ahead < 0)
            ahead = FileSystem.Try(name, DataFile.Reading, () => stored.ReadAtLeast(first, first.Length, throwOnEndOfStream: false));
        return first.AsSpan(0, ahead);
    }

    public override int Read(Span<byte> buffer)
    {
        int count;
        if (taken < ahead)
        {
            count = Math.Min(ahead - taken, buffer.Length);
            first.AsSpan(taken, count).CopyTo(buffer);
            taken += count;
        }
        else
        {
            count = ReadStored(buffer);
        }

        Remember(buffer[..count]);
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            stored.Dispose();
        base.Dispose(disposing);
    }

    private int ReadStored(Span<byte> buffer)
    {
        try
        {
            return stored.Read(buffer);
        }
        catch (Exception failure) when (SystemFailure.Is(failure))
        {
            throw SystemFailure.Error(name, failure, DataFile.Reading);
        }
    }

    private void Remember(ReadOnlySpan<byte> read)
    {
        if (read.Length < Kept)
        {
            last.AsSpan(read.Length).CopyTo(last);
            read.CopyTo(last.AsSpan(Kept - read.Length));
        }
        else
        {
            read[^Kept..].CopyTo(last);
        }
    }
}
