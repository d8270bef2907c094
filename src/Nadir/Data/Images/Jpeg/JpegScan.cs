namespace Nadir;

/// <summary>Reads the blocks of one scan into the samples of its components.</summary>
internal static class JpegScan
{
    /// <summary>Reads a scan and gives how many bytes it took.</summary>
    public static int Read(ReadOnlySpan<byte> bytes, JpegFrame frame, JpegComponent[] components, int restart, ImageContent content)
    {
        var bits = new JpegBits(bytes);
        Span<int> block = stackalloc int[64];
        var isAlone = components.Length == 1;
        var only = components[0];
        var across = isAlone ? Blocks(only.Width) : frame.UnitsAcross;
        var units = across * (isAlone ? Blocks(only.Height) : frame.UnitsDown);
        for (var unit = 0; unit < units; unit++)
        {
            if (restart > 0 && unit > 0 && unit % restart == 0)
            {
                if (!bits.TryRestart(((unit / restart) - 1) & 7))
                    throw Damaged(content, bits, unit, units);
                foreach (var component in components)
                    component.Predicted = 0;
            }

            var (x, y) = (unit % across, unit / across);
            var isRead = true;
            if (isAlone)
            {
                isRead = ReadBlock(ref bits, only, x, y, block);
            }
            else
            {
                foreach (var component in components)
                {
                    for (var i = 0; isRead && i < component.Horizontal * component.Vertical; i++)
                    {
                        isRead = ReadBlock(
                            ref bits, component, (x * component.Horizontal) + (i % component.Horizontal), (y * component.Vertical) + (i / component.Horizontal), block);
                    }
                }
            }

            if (!isRead || bits.HasEnded)
                throw Damaged(content, bits, unit, units);
        }

        bits.Finish();
        return bits.Place;
    }

    private static bool ReadBlock(ref JpegBits bits, JpegComponent component, int x, int y, scoped Span<int> block)
    {
        if (!bits.TryReadBlock(component, block, out var last))
            return false;
        InverseCosine.Apply(block, component.Steps!, last, component.Samples.AsSpan(((y * component.Stride) + x) * JpegComponent.BlockSide), component.Stride);
        if (last > 0)
            block.Clear();
        return true;
    }

    private static int Blocks(int samples) => (samples + JpegComponent.BlockSide - 1) / JpegComponent.BlockSide;

    private static DataException Damaged(ImageContent content, JpegBits bits, int unit, int units) => content.Broken(
        $"the JPEG image breaks off or is damaged after {unit} of {units} coded units. Fetch it again.", content.Position + bits.Place);
}
