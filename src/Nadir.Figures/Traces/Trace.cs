using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>One series of data in a figure and the way it is drawn.</summary>
public abstract class Trace
{
    private protected Trace()
    {
    }

    /// <summary>The name in the legend; no entry when empty.</summary>
    public string Name { get; set => field = PlainText.Of(value, nameof(Name)); } = "";

    /// <summary>A fixed colour; null takes one of the theme's.</summary>
    public Color? Color { get; set; }

    /// <summary>Which of the theme's colours it takes, from 0, such as that of the line a band belongs to; its place in the figure when null.</summary>
    public int? SeriesIndex { get; set => field = value is { } index ? Require.NotNegative(index, nameof(SeriesIndex)) : null; }

    /// <summary>Whether it has heights and makes its figure three-dimensional.</summary>
    internal virtual bool IsSpatial => false;

    /// <summary>Whether its figure can hold nothing else.</summary>
    internal virtual bool StandsAlone => false;

    /// <summary>Widens the ranges of the axes to what must be seen.</summary>
    internal abstract void Extend(DataRange x, DataRange y);

    /// <summary>Sentences for the reader, set small under the picture.</summary>
    internal virtual IEnumerable<string> Notes() => [];

    /// <summary>Widens the range of the z axis.</summary>
    internal virtual void ExtendHeight(DataRange z)
    {
    }
}
