namespace Nadir;

/// <summary>An open stream read once more from its start; closing this sets it back to where it was.</summary>
internal sealed class RewoundStream : ContentStream
{
    private readonly Stream content;
    private readonly long before;

    private RewoundStream(Stream content, long start)
    {
        (this.content, before) = (content, content.Position);
        content.Position = start;
    }

    /// <summary>Opens a stream's content anew while it is being read, as often as asked; null where it cannot seek.</summary>
    /// <param name="content">Stands at its start.</param>
    /// <param name="name">What errors call it.</param>
    public static Func<DataStream>? OpenerOf(Stream content, string? name)
    {
        if (!Require.Present(content).CanSeek)
            return null;
        var start = FileSystem.Try(name ?? DataFile.Unnamed, DataFile.Reading, () => content.Position);
        return () => DataFile.Open(new RewoundStream(content, start), name);
    }

    public override int Read(Span<byte> buffer) => content.Read(buffer);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            content.Position = before;
        base.Dispose(disposing);
    }
}
