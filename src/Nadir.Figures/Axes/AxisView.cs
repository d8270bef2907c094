namespace Nadir.Figures;

/// <summary>An axis ready to draw: which numbers lie where between its two ends.</summary>
internal sealed class AxisView
{
    // Far outside the picture a coordinate's exact place cannot be seen, but it must stay a number that SVG can hold.
    private const double FarOutside = 1000;
    private readonly DataRange range;
    private readonly bool downward;

    /// <param name="range">What the traces ask for.</param>
    /// <param name="axis">What the user asks for.</param>
    /// <param name="name">The axis' name in errors.</param>
    /// <param name="downward">Labels run against the axis, as rows of a matrix do.</param>
    /// <param name="isInner">A neighbour that shares the axis shows its numbers and title.</param>
    public AxisView(DataRange range, Axis axis, string name, bool downward = false, bool isInner = false)
    {
        (this.range, this.downward) = (range, downward);
        (Caption, IsInner) = (isInner ? "" : axis.Caption, isInner);
        HoldsAll = axis.Minimum is null && axis.Maximum is null && !range.IsFramed;
        (Minimum, Maximum) = HasCategories
            ? (-0.5, Categories.Count - 0.5)
            : AxisLimits.Of(range, axis, name);
    }

    public double Minimum { get; }

    public double Maximum { get; }

    public string Caption { get; }

    /// <summary>Whether a neighbour that shares the axis shows its numbers and title.</summary>
    public bool IsInner { get; }

    /// <summary>Whether colours reach to its ends.</summary>
    public bool IsFilled => range.IsFilled;

    public bool IsLogarithmic => range.Logarithmic && !HasCategories;

    /// <summary>Whether no value can lie beyond the ends, because the data set them.</summary>
    public bool HoldsAll { get; }

    public IReadOnlyList<string> Categories => range.Categories;

    public bool HasCategories => range.Categories.Count > 0;

    public bool CanPlace(double value) => range.CanPlace(value);

    /// <summary>The range of what is seen of values; those beyond an end count as at the end.</summary>
    public DataRange RangeWithin(IEnumerable<double> values)
    {
        var seen = new DataRange(range.Logarithmic);
        foreach (var value in values.Where(CanPlace))
            seen.Add(Math.Clamp(value, Minimum, Maximum));
        return seen;
    }

    public int PlaceOf(string category) => range.PlaceOf(category);

    /// <summary>Where a value lies: 0 at the axis' start, 1 at its end.</summary>
    public double Fraction(double value) => Fraction(value, FarOutside);

    /// <param name="value">What can be placed.</param>
    /// <param name="farthest">A value outside the axis counts as at most so many axes away.</param>
    public double Fraction(double value, double farthest)
    {
        // Halves, because the distance between the largest negative and positive numbers is infinite.
        var fraction = range.Logarithmic
            ? (Math.Log10(value) - Math.Log10(Minimum)) / (Math.Log10(Maximum) - Math.Log10(Minimum))
            : (value / 2 - Minimum / 2) / (Maximum / 2 - Minimum / 2);
        return Math.Clamp(downward ? 1 - fraction : fraction, -farthest, farthest);
    }

    /// <summary>The number at a place: 0 at the axis' start, 1 at its end.</summary>
    public double ValueAt(double fraction)
    {
        var along = downward ? 1 - fraction : fraction;
        return IsLogarithmic
            ? Math.Pow(10, (1 - along) * Math.Log10(Minimum) + along * Math.Log10(Maximum))
            : (1 - along) * Minimum + along * Maximum;
    }

    /// <summary>How much of the axis one unit takes at a value.</summary>
    public double Slope(double value)
    {
        var slope = range.Logarithmic
            ? 1 / (value * (Math.Log(Maximum) - Math.Log(Minimum)))
            : 0.5 / (Maximum / 2 - Minimum / 2);
        return downward ? -slope : slope;
    }

    /// <param name="intervals">The most intervals wanted.</param>
    /// <param name="style">How powers of ten are written.</param>
    public List<Tick> Ticks(int intervals, NumberStyle style = NumberStyle.Typeset)
    {
        intervals = Math.Max(1, intervals);
        if (HasCategories)
        {
            var stride = RoundStride((Categories.Count + intervals - 1) / intervals);
            return [.. Categories.Index().Where(c => c.Index % stride == 0).Select(c => new Tick(c.Index, c.Item))];
        }

        return range.Logarithmic
            ? LogarithmicTicks.Between(Minimum, Maximum, intervals, style)
            : LinearTicks.Between(Minimum, Maximum, intervals, range is { IsEmpty: false, IsWhole: true }, style);
    }

    // Every second, fifth, tenth … label, because labels are often numbers.
    private static int RoundStride(int least)
    {
        var power = 1;
        while (power * 10 < least)
            power *= 10;
        return new[] { 1, 2, 5, 10 }.Select(digit => digit * power).First(stride => stride >= least);
    }
}
