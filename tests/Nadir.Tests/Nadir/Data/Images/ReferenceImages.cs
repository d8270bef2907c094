using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Nadir.Tests.Data.Images;

/// <summary>Images, and what Pillow reads from them: made by make_images.py.</summary>
internal static class ReferenceImages
{
    private const string Pixels = ".pixels";

    public static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;

    /// <summary>Each image with its name.</summary>
    public static List<(string Name, byte[] Content, Image Expected)> Read(string? path = null)
    {
        using var zip = ZipFile.OpenRead(path ?? Path.Combine(Folder(), "images.zip"));
        return [.. zip.Entries.Where(static entry => !entry.Name.EndsWith(Pixels, StringComparison.Ordinal))
            .Select(entry => (entry.Name, Bytes(entry), Expected(Bytes(zip.GetEntry(entry.Name + Pixels)!))))];
    }

    /// <summary>The largest difference of two pictures' values; the channels of the second count.</summary>
    public static int Difference(Image read, Image expected)
    {
        Assert.Equal((expected.Width, expected.Height, expected.Bits), (read.Width, read.Height, read.Bits));
        if (expected.Channels == 3 && read.Channels == 1)
            read = read.Convert(ImageColor.Rgb);
        if (expected.Channels == 1 && read.Channels == 3)
            expected = expected.Convert(ImageColor.Rgb);
        Assert.Equal(expected.Channels, read.Channels);
        var largest = 0;
        for (var i = 0; i < read.Width * read.Height * read.Channels; i++)
            largest = Math.Max(largest, read.Bits == 8 ? Math.Abs(read.Bytes[i] - expected.Bytes[i]) : Math.Abs(read.Words[i] - expected.Words[i]));
        return largest;
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var all = new MemoryStream();
        stream.CopyTo(all);
        return all.ToArray();
    }

    private static Image Expected(byte[] content)
    {
        var end = Array.IndexOf(content, (byte)'\n');
        var head = Encoding.ASCII.GetString(content, 0, end).Split(' ').Select(static part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return head[3] == 8
            ? new Image(head[0], head[1], head[2], content[(end + 1)..])
            : new Image(head[0], head[1], head[2], MemoryMarshal.Cast<byte, ushort>(content.AsSpan(end + 1)).ToArray());
    }
}
