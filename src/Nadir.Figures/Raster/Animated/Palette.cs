namespace Nadir.Figures;

/// <summary>A few colours that stand for many: exact if few enough, else found by cutting the colour cube.</summary>
/// <remarks>
/// The box whose colours differ most is cut in two until there are enough.
/// Source: Heckbert 1982, Color Image Quantization for Frame Buffer Display, cut at the mean instead of the median.
/// </remarks>
internal sealed class Palette
{
    private readonly Dictionary<uint, byte> indices = [];

    private Palette(IReadOnlyList<ColorBox> boxes)
    {
        Colors = [.. boxes.Select(box => box.Representative())];
        for (var i = 0; i < boxes.Count; i++)
        {
            foreach (var (color, _) in boxes[i].Colors)
                indices.Add(color, (byte)i);
        }
    }

    public IReadOnlyList<uint> Colors { get; }

    public static Palette Of(ColorCounts counts, int most)
    {
        var boxes = new List<ColorBox> { new(counts.Sorted()) };
        while (boxes.Count < most)
        {
            var widest = boxes.MaxBy(box => box.Spread)!;
            if (widest.Colors.Length < 2)
                break;
            boxes.Remove(widest);
            var (low, high) = widest.Cut();
            boxes.AddRange([low, high]);
        }

        return new Palette(boxes);
    }

    /// <summary>The place of the colour that stands for one of the counted colours.</summary>
    public byte IndexOf(uint color) => indices[color];
}
