namespace Nadir.Figures;

/// <summary>One series of data in a figure and the way it is drawn.</summary>
public abstract class Trace
{
    private protected Trace()
    {
    }

    /// <summary>The name in the legend; no entry when empty.</summary>
    public string Name { get; set => field = PlainText.Of(value, nameof(Name)); } = "";

    /// <summary>A fixed colour; null takes the theme's next one.</summary>
    public Color? Color { get; set; }

    /// <summary>Widens the ranges of the axes to what must be seen.</summary>
    internal abstract void Extend(DataRange x, DataRange y);
}
