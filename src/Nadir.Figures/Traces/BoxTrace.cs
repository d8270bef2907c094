using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>A box from the first to the third quartile a label, with median, whiskers and the values beyond them.</summary>
/// <remarks>
/// Whiskers end at the outermost values within 1.5 box heights of the box; quartiles lie between values as in numpy.percentile.
/// Twin: matplotlib.pyplot.boxplot.
/// </remarks>
public sealed class BoxTrace : Trace
{
    internal BoxTrace(IEnumerable<(string Label, double[] Values)> groups)
        : this(groups.Select(group => BoxSummary.Of(PlainText.Of(group.Label, nameof(groups)), group.Values)))
    {
    }

    internal BoxTrace(IEnumerable<BoxSummary> boxes)
    {
        Boxes = [.. boxes];
        if (Boxes.GroupBy(box => box.Label).FirstOrDefault(same => same.Count() > 1)?.Key is { } twice)
            throw Error.Argument($"AddBox needs distinct labels, got '{twice}' more than once.", nameof(boxes));
    }

    public IReadOnlyList<BoxSummary> Boxes { get; }

    internal override void Extend(DataRange x, DataRange y)
    {
        foreach (var box in Boxes)
        {
            x.AddCategory(box.Label);
            foreach (var value in (double[])[box.Low, box.FirstQuartile, box.Median, box.ThirdQuartile, box.High, .. box.Outliers])
                y.Add(value);
        }

        y.NeedAir(DataRange.MarkerAir);
    }
}
