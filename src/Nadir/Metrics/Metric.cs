using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>A number that says how good predictions are, over as many batches as come; a value made by <see cref="Metrics"/>.</summary>
[CatalogueKind("metric")]
public sealed class Metric : ICatalogueItem
{
    private readonly IMetric definition;

    private Metric(IMetric definition, string name) => (this.definition, EntryName) = (definition, name);

    /// <inheritdoc/>
    public string EntryName { get; }

    /// <inheritdoc/>
    public object Definition => definition;

    /// <summary>Whether a larger value is a better one.</summary>
    public bool LargerIsBetter => definition.LargerIsBetter;

    /// <summary>What it is given as target and prediction.</summary>
    public MetricInput Input => definition.Input;

    /// <summary>A metric named after the factory that calls this.</summary>
    public static Metric Of(IMetric definition, [CallerMemberName] string name = "") =>
        new(definition, char.ToLowerInvariant(name[0]) + name[1..]);

    /// <summary>An empty count.</summary>
    public MetricState Start() => definition.Start();

    /// <summary>The metric of one batch.</summary>
    /// <param name="target">What should have come out; the points, for a metric of points and labels.</param>
    /// <param name="prediction">What came out.</param>
    /// <param name="sampleWeights">One number a sample, [N], from 0 on; all 1 when left out.</param>
    /// <exception cref="ShapeException">The shapes do not belong together.</exception>
    /// <exception cref="ArgumentException">
    /// A value lies outside what the metric takes, or the metric is not defined for these samples; a
    /// <see cref="MetricState"/> gives NaN for the latter.
    /// </exception>
    public double Compute(Tensor target, Tensor prediction, Tensor? sampleWeights = null)
    {
        var state = Start();
        state.Add(Require.Present(target), Require.Present(prediction), sampleWeights);
        var result = state.Result;
        return double.IsNaN(result) && state.WhyUndefined is { } reason ? throw Error.Argument($"{reason}") : result;
    }
}
