namespace Nadir.Figures;

/// <summary>The numbers or labels that one axis has to show, gathered from all traces.</summary>
internal sealed class DataRange(bool logarithmic)
{
    private readonly List<string> categories = [];
    private readonly Dictionary<string, int> places = [];
    private bool zero;

    public double Minimum { get; private set; } = double.PositiveInfinity;

    public double Maximum { get; private set; } = double.NegativeInfinity;

    public bool IsEmpty => Minimum > Maximum;

    /// <summary>Whether every number is whole, so that ticks between whole numbers would mislead.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>Whether some trace needs air at the ends, as markers do.</summary>
    public bool NeedsAir { get; private set; }

    public bool FromZero => zero && !logarithmic;

    public int Infinite { get; private set; }

    public int NotPositive { get; private set; }

    public IReadOnlyList<string> Categories => categories;

    public bool Logarithmic => logarithmic;

    /// <summary>Pairs count only where both numbers can be placed.</summary>
    public static void ExtendPairs(DataRange x, DataRange y, Points points, bool snug)
    {
        x.NeedsAir |= !snug;
        y.NeedsAir |= !snug;
        for (var i = 0; i < points.Count; i++)
        {
            if (double.IsNaN(points.X[i]) || double.IsNaN(points.Y[i]))
                continue;
            var (left, down) = (x.Judge(points.X[i]), y.Judge(points.Y[i]));
            if (!left || !down)
                continue;
            x.Widen(points.X[i]);
            y.Widen(points.Y[i]);
        }
    }

    public bool CanPlace(double value) => double.IsFinite(value) && (!logarithmic || value > 0);

    public void Add(double value)
    {
        if (!double.IsNaN(value) && Judge(value))
            Widen(value);
    }

    public void IncludeZero() => zero = true;

    /// <summary>A label that several traces may share.</summary>
    public void AddCategory(string label)
    {
        if (places.TryAdd(label, categories.Count))
            categories.Add(label);
    }

    /// <summary>A label of its own, even where the text is there already.</summary>
    public void AppendCategory(string label)
    {
        places.TryAdd(label, categories.Count);
        categories.Add(label);
    }

    public int PlaceOf(string label) => places[label];

    private bool Judge(double value)
    {
        if (double.IsInfinity(value))
            Infinite++;
        else if (logarithmic && value <= 0)
            NotPositive++;
        return CanPlace(value);
    }

    private void Widen(double value)
    {
        Minimum = Math.Min(Minimum, value);
        Maximum = Math.Max(Maximum, value);
        IsWhole &= double.IsInteger(value);
    }
}
