using System.Runtime.InteropServices;

namespace Nadir.Figures;

/// <summary>How often each colour occurs.</summary>
internal sealed class ColorCounts
{
    private readonly Dictionary<uint, long> counts = [];

    /// <summary>From the lowest colour to the highest, so that the order of arrival changes nothing.</summary>
    public (uint Color, long Count)[] Sorted() => [.. counts.Select(pair => (pair.Key, pair.Value)).Order()];

    public void Add(ReadOnlySpan<uint> pixels)
    {
        while (!pixels.IsEmpty)
        {
            var run = pixels.IndexOfAnyExcept(pixels[0]);
            run = run < 0 ? pixels.Length : run;
            CollectionsMarshal.GetValueRefOrAddDefault(counts, pixels[0], out _) += run;
            pixels = pixels[run..];
        }
    }
}
