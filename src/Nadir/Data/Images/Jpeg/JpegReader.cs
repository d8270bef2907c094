using System.Buffers.Binary;

namespace Nadir;

/// <summary>Reads JPEG: segments in turn, scans into samples, samples into pixels.</summary>
internal static class JpegReader
{
    private const int EndOfImage = 0xD9, StartOfScan = 0xDA, Quantization = 0xDB, Lines = 0xDC, Restart = 0xDD, Codes = 0xC4;
    private const int Baseline = 0xC0, Extended = 0xC1, FirstFrame = 0xC0, LastFrame = 0xCF, Jpg = 0xC8;

    // The longest code of a coefficient has 16 + 15 bits; each byte may be stuffed.
    private const int BytesPerSample = 8;

    public static Image Read(ImageContent content, ImageOptions options)
    {
        content.Advance(2);
        var (tables, picture) = (new JpegTables(), new JpegPicture());
        while (true)
        {
            var marker = NextMarker(content);
            if (marker == EndOfImage)
                break;
            if (marker is 0x01 or 0xD8 or (>= 0xD0 and <= 0xD7))
                continue;
            var start = content.Position - 2;
            var length = BinaryPrimitives.ReadUInt16BigEndian(content.Take(2, "a JPEG segment"));
            if (length < 2)
                throw content.Broken($"a JPEG segment has length {length}; 2 is the least. The file is damaged; fetch it again.", start);
            var segment = content.Take(length - 2, "a JPEG segment");
            switch (marker)
            {
                case Quantization:
                    tables.ReadSteps(segment, content);
                    break;
                case Codes:
                    tables.ReadCodes(segment, content);
                    break;
                case Restart when segment.Length == 2:
                    picture.Restart = BinaryPrimitives.ReadUInt16BigEndian(segment);
                    break;
                case StartOfScan:
                    ReadScan(segment.ToArray(), picture, tables, content);
                    break;
                case Baseline or Extended when picture.Frame is null:
                    picture.Frame = JpegFrame.Read(segment, content, options);
                    break;
                case >= FirstFrame and <= LastFrame or Lines or Restart:
                    throw Refused(marker, content, start);
                default:
                    picture.Take(marker, segment);
                    break;
            }
        }

        if (picture.Frame is null || picture.Frame.Components.Any(static component => !component.IsRead))
            throw content.Broken($"the JPEG image ends before all its components came. It is cut off; fetch it again.");
        return picture.ToImage();
    }

    private static int NextMarker(ImageContent content)
    {
        // Bytes between segments, and fill bytes before a marker, are passed over as libjpeg does.
        const string What = "the JPEG image (no end marker came)";
        while (true)
        {
            while (content.Take(1, What)[0] != 0xFF)
            {
            }

            int next;
            do
                next = content.Take(1, What)[0];
            while (next == 0xFF);
            if (next != 0)
                return next;
        }
    }

    private static void ReadScan(byte[] segment, JpegPicture picture, JpegTables tables, ImageContent content)
    {
        var frame = picture.Frame ?? throw content.Broken($"a JPEG scan comes before the frame header. The file is damaged; fetch it again.");
        var count = segment.Length == 0 ? 0 : segment[0];
        if (count is < 1 or > 4 || segment.Length != 4 + (2 * count))
            throw content.Broken($"a JPEG scan header of {count} components has a wrong length ({segment.Length} bytes). Fetch the file again.");
        var components = new JpegComponent[count];
        for (var i = 0; i < count; i++)
        {
            var (id, codes) = (segment[1 + (2 * i)], segment[2 + (2 * i)]);
            var component = frame.Components.FirstOrDefault(c => c.Id == id && !c.IsRead);
            if (component is null || (codes >> 4) >= JpegTables.Count || (codes & 15) >= JpegTables.Count)
                throw content.Broken($"a JPEG scan has component {id}, which is not in the frame or came before. Fetch the file again.");
            component.Direct = tables.Direct[codes >> 4];
            component.Alternating = tables.Alternating[codes & 15];
            component.Steps = tables.Steps[component.Quantization];
            component.Predicted = 0;
            if (component.Direct is null || component.Alternating is null || component.Steps is null)
                throw content.Broken($"a JPEG scan uses a table that did not come before it. Fetch the file again.");
            component.IsRead = true;
            components[i] = component;
        }

        var most = components.Sum(static component => (long)component.Count) * BytesPerSample;
        var ahead = content.Peek((int)Math.Min(content.Left, Math.Min(most, Array.MaxLength)));
        content.Advance(JpegScan.Read(ahead, frame, components, picture.Restart, content));
    }

    private static DataException Refused(int marker, ImageContent content, long start)
    {
        var kind = marker switch
        {
            0xC2 => "a progressive JPEG",
            0xC3 => "a lossless JPEG",
            0xC5 or 0xC6 or 0xC7 => "a hierarchical JPEG",
            Jpg or Lines => "a JPEG with a marker that is not used",
            >= 0xC9 => "a JPEG coded arithmetically",
            _ => "a JPEG of several frames",
        };
        return content.Broken(
            $"this is {kind}; baseline and extended sequential JPEG are read. Convert it, with ImageMagick: magick in.jpg -interlace none out.jpg; or to PNG.", start);
    }
}
