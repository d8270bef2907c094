using System.Buffers.Binary;

namespace Nadir;

/// <summary>The size of a JPEG image and its components.</summary>
internal sealed record JpegFrame(int Width, int Height, JpegComponent[] Components)
{
    private const int HeadLength = 6;
    private const int LargestSampling = 4;

    // A block of 64 pixels takes two bits at least: one for its first coefficient, one that says that no other follows.
    private const double PixelsPerByte = 256;

    public int Horizontal { get; } = Components.Max(static component => component.Horizontal);

    public int Vertical { get; } = Components.Max(static component => component.Vertical);

    /// <summary>Units of coding in a row of them; a unit holds a block of each component, or several.</summary>
    public int UnitsAcross => (Width + (Horizontal * JpegComponent.BlockSide) - 1) / (Horizontal * JpegComponent.BlockSide);

    public int UnitsDown => (Height + (Vertical * JpegComponent.BlockSide) - 1) / (Vertical * JpegComponent.BlockSide);

    /// <summary>Reads the content of a frame header.</summary>
    public static JpegFrame Read(ReadOnlySpan<byte> segment, ImageContent content, ImageOptions options)
    {
        if (segment.Length < HeadLength || segment.Length != HeadLength + (3 * segment[5]))
            throw content.Broken($"the JPEG frame header has a wrong length ({segment.Length} bytes). Fetch the file again.");
        if (segment[0] != 8)
            throw content.Broken($"JPEG images of {segment[0]} bits are not read, only of 8. Convert it, with ImageMagick: magick in.jpg -depth 8 out.png.");
        var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(segment[1..]), BinaryPrimitives.ReadUInt16BigEndian(segment[3..]));
        if (segment[5] is not (1 or 3 or 4))
            throw content.Broken($"a JPEG image of 1, 3 or 4 components is read, got {segment[5]}. Fetch the file again.");
        ImageSize.Check(content, options, width, height, Image.MaximumChannels, PixelsPerByte);
        var components = new JpegComponent[segment[5]];
        for (var i = 0; i < components.Length; i++)
        {
            var part = segment.Slice(HeadLength + (3 * i), 3);
            var (across, down) = (part[1] >> 4, part[1] & 15);
            if (across is < 1 or > LargestSampling || down is < 1 or > LargestSampling || part[2] >= JpegTables.Count)
                throw content.Broken($"a JPEG component has sampling {across}×{down} (1 to 4 is allowed) and quantization table {part[2]} (0 to 3). Fetch the file again.");

            // A lone component is coded block by block, whatever it says of its sampling.
            components[i] = components.Length == 1 ? new JpegComponent(part[0], 1, 1, part[2]) : new JpegComponent(part[0], across, down, part[2]);
        }

        var frame = new JpegFrame(width, height, components);
        if (components.Any(component => frame.Horizontal % component.Horizontal != 0 || frame.Vertical % component.Vertical != 0))
            throw content.Broken($"JPEG components are sampled in whole ratios, got {string.Join(", ", components.Select(c => $"{c.Horizontal}×{c.Vertical}"))}. Convert it, with ImageMagick: magick in.jpg out.png.");
        foreach (var component in components)
            component.Allocate(frame);
        return frame;
    }
}
