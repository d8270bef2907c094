namespace Nadir;

/// <summary>A stretch of an archive's bytes; the archive stays open.</summary>
internal sealed class ZipStoredStream(Stream archive, long start, long length, string name) : ContentStream
{
    private long done;

    public override int Read(Span<byte> buffer)
    {
        var wanted = buffer[..(int)Math.Min(buffer.Length, length - done)];
        int count;
        try
        {
            archive.Position = start + done;
            count = archive.Read(wanted);
        }
        catch (Exception failure) when (SystemFailure.Is(failure))
        {
            throw SystemFailure.Error(name, failure, DataFile.Reading);
        }

        done += count;
        return count;
    }
}
