using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>One bar a label, standing on 0 (on the axis' lower end where it is logarithmic).</summary>
public sealed class BarTrace : Trace
{
    internal BarTrace(IEnumerable<string> labels, double[] values)
    {
        Labels = [.. Require.Present(labels).Select(label => PlainText.Of(label ?? "", nameof(labels)))];
        Values = values;
        if (Labels.GroupBy(label => label).FirstOrDefault(group => group.Count() > 1)?.Key is { } twice)
            throw Error.Argument($"AddBar needs distinct labels, got '{twice}' more than once.", nameof(labels));
        var (left, right) = (Labels.Count, values.Length);
        if (left != right)
            throw Error.Shape($"AddBar needs one label a value, got {left} labels, {right} values; NaN is a gap.");
    }

    public IReadOnlyList<string> Labels { get; }

    public IReadOnlyList<double> Values { get; }

    /// <summary>Writes each value at the end of its bar.</summary>
    public bool Annotate { get; set; }

    internal override void Extend(DataRange x, DataRange y)
    {
        foreach (var label in Labels)
            x.AddCategory(label);
        foreach (var value in Values)
            y.Add(value);
        y.IncludeZero();
        y.NeedAir(Annotate ? DataRange.TextAir : DataRange.LineAir);
    }
}
