using System.IO.Compression;

namespace Nadir;

/// <summary>Reads PNG: header, palette and transparency, then pixels; other chunks are checked and passed over.</summary>
internal static class PngReader
{
    private const int LargestPalette = 768;
    private const int LargestTransparency = 256;

    // The bit that makes a chunk optional: a lower-case first letter.
    private const int OptionalBit = 0x20;

    public static Image Read(ImageContent content, ImageOptions options)
    {
        if (!content.Take(PngFormat.Signature.Length, "the PNG signature").SequenceEqual(PngFormat.Signature))
            throw content.Broken($"the PNG signature is damaged, as by a transfer that changes line ends. Fetch the file again in binary.", 0);
        using var chunks = new PngChunks(content);
        chunks.Next();
        if (!chunks.Name.SequenceEqual(PngFormat.Header))
            throw content.Broken($"the first PNG chunk must be IHDR, got {chunks.Text}. Fetch the file again.", chunks.Start);
        var header = PngHeader.Read(chunks.ReadAll(PngFormat.HeaderLength), content, options);
        ReadUpToPixels(chunks, header, content);
        var image = ReadPixels(chunks, header, content);
        ReadToEnd(chunks, content);
        return image;
    }

    private static void ReadUpToPixels(PngChunks chunks, PngHeader header, ImageContent content)
    {
        for (chunks.Next(); !chunks.Name.SequenceEqual(PngFormat.Data); chunks.Next())
        {
            if (chunks.Name.SequenceEqual(PngFormat.Palette))
                header.Palette = ReadPalette(chunks, header, content);
            else if (chunks.Name.SequenceEqual(PngFormat.Transparency))
                header.Transparency = ReadTransparency(chunks, header, content);
            else
                PassOver(chunks, content);
        }

        if (header.ColorType == PngColorType.Palette && header.Palette.Length == 0)
            throw content.Broken($"a PNG image of colour type 3 needs a palette (PLTE) before its pixels. Fetch the file again.", chunks.Start);
    }

    private static byte[] ReadPalette(PngChunks chunks, PngHeader header, ImageContent content)
    {
        var palette = chunks.ReadAll(LargestPalette);
        if (palette.Length == 0 || palette.Length % 3 != 0 || header.Palette.Length > 0 || header.Transparency is not null
            || header.ColorType is PngColorType.Grey or PngColorType.GreyAlpha)
        {
            throw content.Broken(
                $"a PNG palette has 3 bytes a colour, comes once, before tRNS, and not in grey images; got {palette.Length} bytes. Fetch the file again.", chunks.Start);
        }

        return palette;
    }

    private static byte[] ReadTransparency(PngChunks chunks, PngHeader header, ImageContent content)
    {
        var alpha = chunks.ReadAll(LargestTransparency);
        var fits = header.ColorType switch
        {
            PngColorType.Palette => alpha.Length > 0 && alpha.Length <= header.Palette.Length / 3,
            PngColorType.Grey or PngColorType.Rgb => alpha.Length == header.Stored * sizeof(ushort),
            _ => false,
        };
        return fits && header.Transparency is null
            ? alpha
            : throw content.Broken(
                $"PNG chunk tRNS of {alpha.Length} bytes does not fit colour type {(int)header.ColorType} with {header.Palette.Length / 3} colours in the palette. Fetch the file again.", chunks.Start);
    }

    private static Image ReadPixels(PngChunks chunks, PngHeader header, ImageContent content)
    {
        var target = new PngPixels(header);
        using var unpacked = new ZLibStream(chunks, CompressionMode.Decompress, leaveOpen: true);
        try
        {
            foreach (var pass in header.IsInterlaced ? PngPass.Adam7 : PngPass.Whole)
                ReadPass(unpacked, pass, header, target, content);
        }
        catch (Exception broken) when (broken is InvalidDataException || SystemFailure.Is(broken))
        {
            throw Error.Data(
                content.Name, $"the packed pixels (zlib) of the PNG image are damaged. Fetch the file again.", FormattableString.Invariant($"byte {content.Position}"), broken);
        }

        return target.ToImage();
    }

    private static void ReadPass(Stream unpacked, PngPass pass, PngHeader header, PngPixels target, ImageContent content)
    {
        var (width, height) = (pass.Width(header.Width), pass.Height(header.Height));
        if (width == 0 || height == 0)
            return;
        var length = header.RowLength(width);
        var (row, above) = (new byte[length + 1], new byte[length + 1]);
        for (var y = 0; y < height; y++)
        {
            if (unpacked.ReadAtLeast(row, row.Length, throwOnEndOfStream: false) < row.Length)
                throw content.Broken($"the PNG image has fewer pixels than the {header.Width}×{header.Height} of its header. It is cut off; fetch it again.");
            if (row[0] > (int)PngFilter.Paeth)
                throw content.Broken($"PNG filter {row[0]} does not exist (0 to 4 do). The file is damaged; fetch it again.");
            PngUnfilter.Apply((PngFilter)row[0], row.AsSpan(1), above.AsSpan(1), header.Pixel);
            var problem = target.Take(row.AsSpan(1), pass, y, width);
            if (problem >= 0)
                throw content.Broken($"a PNG pixel has number {problem} of the palette, which has {header.Palette.Length / 3} colours. Fetch the file again.");
            (row, above) = (above, row);
        }
    }

    private static void ReadToEnd(PngChunks chunks, ImageContent content)
    {
        while (!chunks.Name.SequenceEqual(PngFormat.End))
        {
            if (chunks.Name.SequenceEqual(PngFormat.Data))
                chunks.Skip();
            else
                PassOver(chunks, content);
            chunks.Next();
        }

        chunks.Skip();
    }

    private static void PassOver(PngChunks chunks, ImageContent content)
    {
        if ((chunks.Name[0] & OptionalBit) == 0)
            throw content.Broken($"PNG chunk {chunks.Text} is not known or not in its place, and is needed to show the image. Convert the file, with ImageMagick: magick in out.png.", chunks.Start);
        chunks.Skip();
    }
}
