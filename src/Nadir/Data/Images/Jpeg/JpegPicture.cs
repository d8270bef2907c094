namespace Nadir;

/// <summary>What a JPEG file has told so far, and the picture it makes.</summary>
internal sealed class JpegPicture
{
    private const int Application0 = 0xE0, Application1 = 0xE1, Application14 = 0xEE;

    // The transformation byte of Adobe's segment: 0 none, 1 YCbCr, 2 YCCK.
    private const int TransformPlace = 11;

    private bool isJfif;
    private int? transform;
    private int orientation = 1;

    public JpegFrame? Frame { get; set; }

    /// <summary>Units between two restart markers; 0 where there are none.</summary>
    public int Restart { get; set; }

    /// <summary>Looks at a segment of an application.</summary>
    public void Take(int marker, ReadOnlySpan<byte> segment)
    {
        if (marker == Application0 && segment.StartsWith("JFIF\0"u8))
            isJfif = true;
        else if (marker == Application14 && segment.StartsWith("Adobe"u8) && segment.Length > TransformPlace)
            transform = segment[TransformPlace];
        else if (marker == Application1 && segment.StartsWith("Exif\0\0"u8))
            orientation = ExifOrientation.Read(segment[6..]);
    }

    public Image ToImage()
    {
        var (frame, count) = (Frame!, Frame!.Components.Length);
        var channels = count == 1 ? 1 : 3;
        var pixels = GC.AllocateUninitializedArray<byte>(checked(frame.Width * frame.Height * channels));
        var rows = frame.Components.Select(component => new JpegUpsampling(frame, component)).ToArray();
        var isDifference = IsDifference(frame);
        for (var y = 0; y < frame.Height; y++)
        {
            var target = pixels.AsSpan(y * frame.Width * channels, frame.Width * channels);
            if (count == 1)
            {
                rows[0].Row(y)[..frame.Width].CopyTo(target);
                continue;
            }

            if (isDifference)
                JpegColors.ToRgb(rows[0].Row(y), rows[1].Row(y), rows[2].Row(y), target, frame.Width);
            else
                JpegColors.Interleave(rows[0].Row(y), rows[1].Row(y), rows[2].Row(y), target, frame.Width);
            if (count == 4)
                Print(rows[3].Row(y), target, isDifference, frame.Width);
        }

        foreach (var component in frame.Components)
            component.Release();
        return new Image(frame.Width, frame.Height, channels, pixels) { Orientation = orientation };
    }

    // Without a word of Adobe or JFIF the components' numbers tell, as in libjpeg.
    private bool IsDifference(JpegFrame frame) => frame.Components.Length == 4
        ? transform is not (null or 0)
        : isJfif || (transform is { } known ? known != 0 : !frame.Components.Select(static component => component.Id).SequenceEqual("RGB"u8.ToArray()));

    private static void Print(ReadOnlySpan<byte> black, Span<byte> target, bool isDifference, int width)
    {
        // YCCK's conversion ends inverted: its cyan is what red would be, less.
        if (isDifference)
        {
            for (var i = 0; i < target.Length; i++)
                target[i] = (byte)~target[i];
        }

        JpegColors.FromInk(target, black, width);
    }
}
