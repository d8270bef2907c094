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

    /// <summary>A metric named after the factory that calls this.</summary>
    public static Metric Of(IMetric definition, [CallerMemberName] string name = "") =>
        new(definition, char.ToLowerInvariant(name[0]) + name[1..]);

    /// <summary>An empty count.</summary>
    public MetricState Start() => definition.Start();

    /// <summary>The metric of one batch.</summary>
    public double Compute(Tensor target, Tensor prediction, Tensor? sampleWeights = null)
    {
        var state = Start();
        state.Add(target, prediction, sampleWeights);
        return state.Result;
    }
}
