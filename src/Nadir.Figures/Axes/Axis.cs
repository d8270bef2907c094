using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>What an axis is called and which part of the numbers it shows.</summary>
public sealed class Axis
{
    public string Title { get; set => field = PlainText.Of(value, nameof(Title)); } = "";

    /// <summary>Unit of the numbers, shown in brackets after the title, such as <c>s</c> or <c>%</c>.</summary>
    public string Unit { get; set => field = PlainText.Of(value, nameof(Unit)); } = "";

    /// <summary>Not used where the axis has labels instead of numbers.</summary>
    public AxisScale Scale { get; set => field = Require.Defined(value, nameof(Scale)); }

    /// <summary>The lower end; from the data when null.</summary>
    public double? Minimum { get; set; }

    /// <summary>The upper end; from the data when null.</summary>
    public double? Maximum { get; set; }

    internal string Caption => (Title, Unit) switch
    {
        (_, "") => Title,
        ("", _) => $"[{Unit}]",
        _ => $"{Title} [{Unit}]",
    };
}
