using System.Buffers.Binary;

namespace Nadir;

/// <summary>The chunks of a PNG file one after the other; their check sums are verified as they are passed.</summary>
/// <remarks>As a stream it gives the content of the present and the following chunks of pixels.</remarks>
internal sealed class PngChunks(ImageContent content) : ContentStream
{
    private const int HeadLength = 8;

    private readonly byte[] name = new byte[PngFormat.NameLength];
    private uint checksum;

    /// <summary>Four letters.</summary>
    public ReadOnlySpan<byte> Name => name;

    /// <summary>Bytes of the present chunk that were not read.</summary>
    public int Left { get; private set; }

    /// <summary>Where the present chunk begins.</summary>
    public long Start { get; private set; }

    /// <summary>Goes to the next chunk.</summary>
    public void Next()
    {
        Start = content.Position;
        var head = content.Take(HeadLength, "the head of a PNG chunk");
        var length = BinaryPrimitives.ReadUInt32BigEndian(head);
        head[4..].CopyTo(name);
        foreach (var letter in name)
        {
            if (!char.IsAsciiLetter((char)letter))
                throw content.Broken($"a PNG chunk's name is four letters, got bytes {System.Convert.ToHexString(name)}. The file is damaged; fetch it again.", Start);
        }

        if (length > content.Left)
            throw content.Broken($"PNG chunk {Text} declares {length} bytes, and the file has {content.Left} left. It is cut off; fetch it again.", Start);
        Left = (int)Math.Min(length, int.MaxValue);
        if (length > int.MaxValue)
            throw content.Broken($"PNG chunk {Text} declares {length} bytes; at most {int.MaxValue} are allowed. Fetch the file again.", Start);
        checksum = Crc32.Append(0, name);
    }

    /// <summary>The present chunk's name as text.</summary>
    public string Text => System.Text.Encoding.ASCII.GetString(name);

    /// <summary>The whole content of a small chunk.</summary>
    public byte[] ReadAll(int most)
    {
        if (Left > most)
            throw content.Broken($"PNG chunk {Text} has at most {most} bytes, got {Left}. Fetch the file again.", Start);
        var all = new byte[Left];
        ReadPart(all);
        CheckSum();
        return all;
    }

    /// <summary>Passes over the rest of the present chunk.</summary>
    public void Skip()
    {
        Span<byte> part = stackalloc byte[4096];
        while (Left > 0)
            ReadPart(part[..Math.Min(part.Length, Left)]);
        CheckSum();
    }

    public override int Read(Span<byte> buffer)
    {
        while (Left == 0)
        {
            if (!IsData)
                return 0;
            CheckSum();
            Next();
            if (!IsData)
                return 0;
        }

        if (!IsData)
            return 0;
        var count = Math.Min(Left, buffer.Length);
        ReadPart(buffer[..count]);
        return count;
    }

    private bool IsData => Name.SequenceEqual(PngFormat.Data);

    private void ReadPart(Span<byte> part)
    {
        content.Read(part, "a PNG chunk");
        checksum = Crc32.Append(checksum, part);
        Left -= part.Length;
    }

    private void CheckSum()
    {
        if (BinaryPrimitives.ReadUInt32BigEndian(content.Take(sizeof(uint), "a PNG chunk's check sum")) != checksum)
            throw content.Broken($"PNG chunk {Text} does not have the check sum (CRC) it declares: the file is damaged. Fetch it again.", Start);
    }
}
