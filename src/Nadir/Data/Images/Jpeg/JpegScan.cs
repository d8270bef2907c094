using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>Reads the blocks of one scan into the samples of its components.</summary>
internal static class JpegScan
{
    /// <summary>Reads a scan and gives how many bytes it took.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static int Read(ReadOnlySpan<byte> bytes, JpegFrame frame, JpegComponent[] components, int restart, ImageContent content)
    {
        var bits = new JpegBits(bytes);
        Span<int> block = stackalloc int[JpegTables.BlockLength];
        block.Clear();
        var isAlone = components.Length == 1;
        var across = isAlone ? Blocks(components[0].Width) : frame.UnitsAcross;
        var units = across * (isAlone ? Blocks(components[0].Height) : frame.UnitsDown);
        var (x, y) = (0, 0);
        for (var unit = 0; unit < units; unit++)
        {
            if (restart > 0 && unit > 0 && unit % restart == 0)
            {
                if (!bits.TryRestart(((unit / restart) - 1) & 7))
                    throw Damaged(content, bits, unit, units);
                foreach (var component in components)
                    component.Predicted = 0;
            }

            foreach (var component in components)
            {
                var (horizontal, vertical) = isAlone ? (1, 1) : (component.Horizontal, component.Vertical);
                if (!TryReadUnit(ref bits, component, x * horizontal, y * vertical, horizontal, vertical, block))
                    throw Damaged(content, bits, unit, units);
            }

            if (bits.HasEnded)
                throw Damaged(content, bits, unit, units);
            if (++x == across)
                (x, y) = (0, y + 1);
        }

        bits.Finish();
        return bits.Place;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryReadUnit(
        ref JpegBits bits, JpegComponent component, int column, int row, int horizontal, int vertical, scoped Span<int> block)
    {
        var stride = component.Stride;
        for (var down = 0; down < vertical; down++)
        {
            for (var right = 0; right < horizontal; right++)
            {
                if (!bits.TryReadBlock(component, block, out var last))
                    return false;
                var place = (((row + down) * stride) + column + right) * JpegComponent.BlockSide;
                InverseCosine.Apply(block, component.Steps!, last, component.Samples.AsSpan(place), stride);
                if (last > 0)
                    block.Clear();
            }
        }

        return true;
    }

    private static int Blocks(int samples) => (samples + JpegComponent.BlockSide - 1) / JpegComponent.BlockSide;

    private static DataException Damaged(ImageContent content, JpegBits bits, int unit, int units) => content.Broken(
        $"the JPEG image breaks off or is damaged after {unit} of {units} coded units. Fetch it again.", content.Position + bits.Place);
}
