namespace Nadir.Figures;

/// <summary>A part of the colour cube: its colours with their counts, and one that stands for all.</summary>
internal sealed class ColorBox
{
    private readonly ArraySegment<(uint Color, long Count)> colors;
    private readonly int shift;
    private readonly double mean;

    public ColorBox(ArraySegment<(uint Color, long Count)> colors)
    {
        this.colors = colors;
        for (var channel = 0; channel < 24; channel += 8)
        {
            var (count, sum, squares) = (0L, 0L, 0L);
            foreach (var (color, times) in colors)
            {
                var value = (color >> channel) & 0xff;
                (count, sum, squares) = (count + times, sum + value * times, squares + value * value * times);
            }

            var spread = squares - (double)sum * sum / count;
            if (channel == 0 || spread > Spread)
                (Spread, shift, mean) = (spread, channel, (double)sum / count);
        }
    }

    /// <summary>The sum of squared distances from the mean, along the channel where it is greatest.</summary>
    public double Spread { get; }

    public ReadOnlySpan<(uint Color, long Count)> Colors => colors;

    /// <summary>Cuts at the mean of the widest channel; both sides hold a colour if there are two or more.</summary>
    public (ColorBox Low, ColorBox High) Cut()
    {
        var sorted = colors.OrderBy(pair => (pair.Color >> shift) & 0xff).ToArray();
        var low = Array.FindIndex(sorted, pair => ((pair.Color >> shift) & 0xff) > mean);
        return (new ColorBox(sorted[..low]), new ColorBox(sorted[low..]));
    }

    /// <summary>The commonest colour if it is most of the box, so that flat grounds stay exact; else the mean.</summary>
    public uint Representative()
    {
        var total = 0L;
        var most = colors[0];
        foreach (var pair in colors)
        {
            total += pair.Count;
            most = pair.Count > most.Count ? pair : most;
        }

        if (2 * most.Count > total)
            return most.Color;
        var average = 0xff000000u;
        for (var channel = 0; channel < 24; channel += 8)
        {
            var sum = 0L;
            foreach (var (color, times) in colors)
                sum += ((color >> channel) & 0xff) * times;
            average |= (uint)((sum + total / 2) / total) << channel;
        }

        return average;
    }
}
