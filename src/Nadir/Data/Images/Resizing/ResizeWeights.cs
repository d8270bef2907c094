namespace Nadir;

/// <summary>For each place of a resized row: which places of the old one count, and how much.</summary>
/// <param name="First">The first place that counts.</param>
/// <param name="Weights">22 bits behind the point; a row of <paramref name="Most"/> for each place.</param>
/// <param name="Most">The most places that count.</param>
internal sealed record ResizeWeights(int[] First, int[] Weights, int Most)
{
    /// <summary>Bits behind the point: 8 of the value and 2 for sums stay free of 32, as in Pillow.</summary>
    public const int Bits = 22;

    /// <summary>The triangle of bilinear interpolation, as wide as a pixel is where the picture shrinks.</summary>
    public static ResizeWeights Bilinear(int from, int to)
    {
        var scale = (double)from / to;
        var support = Math.Max(scale, 1);
        var most = ((int)Math.Ceiling(support) * 2) + 1;
        var (first, weights, shares) = (new int[to], new int[checked(to * most)], new double[most]);
        for (var place = 0; place < to; place++)
        {
            var center = (place + 0.5) * scale;
            var low = Math.Max(0, (int)(center - support + 0.5));
            var count = Math.Min(from, (int)(center + support + 0.5)) - low;
            var sum = 0.0;
            for (var i = 0; i < count; i++)
            {
                shares[i] = Math.Max(0, 1 - Math.Abs((i + low - center + 0.5) * (1 / support)));
                sum += shares[i];
            }

            first[place] = low;
            for (var i = 0; i < count; i++)
                weights[(place * most) + i] = (int)(0.5 + (shares[i] / sum * (1 << Bits)));
        }

        return new ResizeWeights(first, weights, most);
    }

    /// <summary>The weights of two places side by side, each as often as a pixel has channels at most; a zero ends an odd number.</summary>
    public int[] ForPairs()
    {
        var pairs = (Most + 1) / 2;
        var shares = new int[checked(First.Length * pairs * 2 * Image.MaximumChannels)];
        for (var place = 0; place < First.Length; place++)
        {
            for (var i = 0; i < Most; i++)
                shares.AsSpan(((place * pairs * 2) + i) * Image.MaximumChannels, Image.MaximumChannels).Fill(Weights[(place * Most) + i]);
        }

        return shares;
    }

    /// <summary>How many places count, never beyond the end of the old row.</summary>
    public int Count(int place, int from) => Math.Min(Most, from - First[place]);
}
