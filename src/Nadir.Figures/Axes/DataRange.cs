namespace Nadir.Figures;

/// <summary>The numbers or labels that one axis has to show, gathered from all traces.</summary>
/// <param name="logarithmic">Numbers not above 0 cannot be placed.</param>
/// <param name="seeksZero">The axis starts at 0 where the numbers come near it, as heights should.</param>
internal sealed class DataRange(bool logarithmic, bool seeksZero = false)
{
    public const double LineAir = 0.025;
    public const double MarkerAir = 0.05;
    public const double TextAir = 0.1;
    private readonly List<string> categories = [];
    private readonly Dictionary<string, int> places = [];
    private double air;
    private bool zero;
    private bool filled;

    public double Minimum { get; private set; } = double.PositiveInfinity;

    public double Maximum { get; private set; } = double.NegativeInfinity;

    /// <summary>Whether a window says what is shown, and nothing else widens it.</summary>
    public bool IsFramed { get; private set; }

    public bool IsEmpty => Minimum > Maximum;

    public bool HasData => !IsEmpty || categories.Count > 0;

    /// <summary>Whether every number is whole, so that ticks between whole numbers would mislead.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>Room beyond the outermost numbers, as a share of the range.</summary>
    public double Air => IsFilled ? 0 : air;

    /// <summary>Whether colours, or a window, reach to its ends.</summary>
    public bool IsFilled => IsFramed || filled;

    public bool SeeksZero => seeksZero && !IsFilled;

    public bool FromZero => zero && !logarithmic;

    public int Infinite { get; private set; }

    public int NotPositive { get; private set; }

    public IReadOnlyList<string> Categories => categories;

    public bool Logarithmic => logarithmic;

    /// <summary>Pairs count only where both numbers can be placed.</summary>
    public static void ExtendPairs(DataRange x, DataRange y, Points points, double air)
    {
        x.NeedAir(air);
        y.NeedAir(air);
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

    public void NeedAir(double share) => air = Math.Max(air, share);

    /// <summary>Colours reach to the ends, so there is no air around them.</summary>
    public void Fill() => filled = true;

    /// <summary>Shows what lies between two ends; several windows are joined.</summary>
    public void Frame(double low, double high)
    {
        if (!IsFramed)
            (Minimum, Maximum) = (double.PositiveInfinity, double.NegativeInfinity);
        IsFramed = false;
        Add(low);
        Add(high);
        IsFramed = true;
        // The ends may be whole, what lies between them is not.
        IsWhole = false;
    }

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
        IsWhole &= double.IsInteger(value);
        if (IsFramed)
            return;
        Minimum = Math.Min(Minimum, value);
        Maximum = Math.Max(Maximum, value);
    }
}
