namespace Nadir.Figures;

/// <summary>Messages over two pipes, each ended by a zero byte. A closed pipe ends the browser.</summary>
internal sealed class PipeLink(Stream orders, Stream answers) : BrowserLink
{
    private readonly byte[] chunk = new byte[1 << 16];
    private int start;
    private int end;

    public override void Send(ReadOnlySpan<byte> message)
    {
        orders.Write(message);
        orders.WriteByte(0);
        orders.Flush();
    }

    public override byte[]? Receive()
    {
        using var message = new MemoryStream();
        while (true)
        {
            var rest = chunk.AsSpan(start..end);
            var length = rest.IndexOf((byte)0);
            message.Write(length < 0 ? rest : rest[..length]);
            if (length >= 0)
            {
                start += length + 1;
                return message.ToArray();
            }

            (start, end) = (0, answers.Read(chunk));
            if (end == 0)
                return null;
        }
    }

    public override void Dispose()
    {
        orders.Dispose();
        answers.Dispose();
    }
}
