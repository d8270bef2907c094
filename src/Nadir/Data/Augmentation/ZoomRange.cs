namespace Nadir;

/// <summary>How much images are zoomed; below 1 enlarges, above 1 shrinks.</summary>
/// <param name="From">The least; above 0.</param>
/// <param name="To">The most; not below from.</param>
/// <remarks>A number z stands for 1 − z to 1 + z. Twin: zoom_range of keras ImageDataGenerator.</remarks>
public readonly record struct ZoomRange(double From, double To)
{
    /// <summary>From 1 − reach to 1 + reach.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not at least 0 and below 1.</exception>
    public static implicit operator ZoomRange(double reach) =>
        new(1 - Require.Fraction(reach, "zoom range"), 1 + reach);

    /// <summary>From the first to the second.</summary>
    public static implicit operator ZoomRange((double From, double To) range) => new(range.From, range.To);

    internal ZoomRange Checked() => From > 0 && From <= To && double.IsFinite(To)
        ? this
        : throw Error.OutOfRange($"A zoom range goes from a number above 0 to one not below it, got {From} to {To}.", "zoom range");
}
