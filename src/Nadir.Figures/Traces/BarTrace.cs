using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>One bar a label, standing on 0 (on the axis' lower end where it is logarithmic).</summary>
public sealed class BarTrace : Trace
{
    internal BarTrace(IEnumerable<string> labels, double[] values)
    {
        Labels = [.. Require.Present(labels).Select(label => label ?? "")];
        Values = values;
        if (Labels.GroupBy(label => label).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw Error.Argument($"AddBar needs distinct labels, got '{twice.Key}' {twice.Count()} times. Number them or add their values.", nameof(labels));
        if (Labels.Count != values.Length)
        {
            throw Error.Shape(
                $"AddBar needs one label a value, got {Labels.Count} labels and {values.Length} values. Complete the shorter one; NaN leaves a gap.");
        }
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
        if (Annotate)
            y.NeedAir(DataRange.TextAir);
    }
}
