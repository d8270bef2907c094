using System.Buffers.Binary;
using System.IO.Compression;

namespace Nadir;

/// <summary>Writes pictures as PNG: all channels and bits they have.</summary>
public static class PngFile
{
    private const int DataLength = 1 << 16;
    private static readonly PngColorType[] ColorTypes = [PngColorType.Grey, PngColorType.GreyAlpha, PngColorType.Rgb, PngColorType.Rgba];

    /// <summary>Writes a whole PNG file to a stream, which stays open.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="image">Grey, grey with alpha, RGB or RGBA of 8 or 16 bits; nothing of it is lost.</param>
    /// <remarks>Twin: PIL.Image.Image.save(…, "PNG").</remarks>
    public static void Write(Stream stream, Image image)
    {
        Require.Present(stream);
        Require.Present(image);
        stream.Write(PngFormat.Signature);
        WriteChunk(stream, PngFormat.Header, Header(image));
        using (var packed = new MemoryStream())
        {
            Pack(packed, image);
            for (var done = 0; done < packed.Length; done += DataLength)
                WriteChunk(stream, PngFormat.Data, packed.GetBuffer().AsSpan(done, (int)Math.Min(DataLength, packed.Length - done)));
        }

        WriteChunk(stream, PngFormat.End, []);
    }

    private static byte[] Header(Image image)
    {
        var header = new byte[PngFormat.HeaderLength];
        BinaryPrimitives.WriteInt32BigEndian(header, image.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), image.Height);
        header[8] = (byte)image.Bits;
        header[9] = (byte)ColorTypes[image.Channels - 1];
        return header;
    }

    private static void Pack(Stream packed, Image image)
    {
        var pixel = image.Channels * image.Bits / 8;
        var chooser = new PngFilterChooser(image.Width * pixel, pixel);
        using var deflate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true);
        for (var row = 0; row < image.Height; row++)
        {
            Fill(chooser.Row, image, row);
            deflate.Write(chooser.Filter());
        }
    }

    private static void Fill(Span<byte> target, Image image, int row)
    {
        var length = image.Width * image.Channels;
        if (image.Bits == 8)
        {
            image.Bytes.Slice(row * length, length).CopyTo(target);
            return;
        }

        var words = image.Words.Slice(row * length, length);
        for (var i = 0; i < words.Length; i++)
            BinaryPrimitives.WriteUInt16BigEndian(target[(2 * i)..], words[i]);
    }

    private static void WriteChunk(Stream stream, ReadOnlySpan<byte> name, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        stream.Write(number);
        stream.Write(name);
        stream.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Append(Crc32.Append(0, name), content));
        stream.Write(number);
    }
}
