namespace Nadir;

/// <summary>How far images are shifted along an axis.</summary>
/// <remarks>
/// A number below 1 is a share of the axis, and one from 1 on pixels: <c>0.2</c> shifts by anything up to a fifth of it to either
/// side, <c>2.5</c> by up to two and a half pixels. A whole number n shifts by whole pixels from −(n − 1) to n − 1. Of a list one
/// number is taken, to either side; where all are below 1 they are shares. Twin: width_shift_range of keras ImageDataGenerator.
/// </remarks>
public readonly struct ShiftRange
{
    private readonly double reach;
    private readonly double[]? choices;

    private ShiftRange(double reach, double[]? choices) => (this.reach, this.choices) = (reach, choices);

    /// <summary>Whether nothing is shifted.</summary>
    public bool IsNone => choices is null ? reach == 0 : choices.Length == 0;

    /// <summary>A share below 1, pixels from 1 on.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 0 or not finite.</exception>
    public static implicit operator ShiftRange(double reach) => new(Require.NotNegative(reach, "shift range"), null);

    /// <summary>Whole pixels below this number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 0.</exception>
    public static implicit operator ShiftRange(int pixels) => Pixels(pixels);

    /// <summary>One of several.</summary>
    /// <exception cref="ArgumentException">The list is empty, or holds what is not finite.</exception>
    public static implicit operator ShiftRange(double[] choices) => Of(choices);

    /// <summary>Whole pixels from −(count − 1) to count − 1.</summary>
    public static ShiftRange Pixels(int count)
    {
        Require.NotNegative(count, "shift range");
        return new ShiftRange(0, [.. Enumerable.Range(0, count).Select(pixels => (double)pixels)]);
    }

    /// <summary>One of several, to either side.</summary>
    public static ShiftRange Of(params double[] choices)
    {
        if (Require.Present(choices).Length == 0 || Array.Exists(choices, choice => !double.IsFinite(choice)))
            throw Error.Argument($"A shift range is a list of finite numbers, at least one, got [{string.Join(", ", choices)}].", nameof(choices));
        return new ShiftRange(0, [.. choices]);
    }

    /// <inheritdoc/>
    public override string ToString() => choices is null ? FormattableString.Invariant($"{reach}") : $"[{string.Join(", ", choices.Select(choice => FormattableString.Invariant($"{choice}")))}]";

    /// <summary>A shift in pixels.</summary>
    internal double Draw(ref Philox generator, int length)
    {
        if (IsNone)
            return 0;
        if (choices is null)
            return generator.NextUniform(-reach, reach) * (reach < 1 ? length : 1);
        var shift = choices[generator.NextInt(choices.Length)] * (generator.NextInt(2) == 0 ? -1 : 1);
        return shift * (IsShares(choices) ? length : 1);
    }

    // A whole number gives 0 to n − 1: n = 1 is the list [0], whose only shift is none either way.
    private static bool IsShares(double[] choices) => choices.Max() < 1;
}
