using System.Globalization;

namespace Nadir;

/// <summary>Takes the terms of a loss apart.</summary>
internal static class ExplainedTerms
{
    /// <param name="loss">The loss.</param>
    /// <param name="target">What its terms' classes are read from; null when nothing is.</param>
    /// <param name="terms">Its terms, in Float64.</param>
    /// <param name="parts">What they are made of; empty when the loss does not tell.</param>
    /// <param name="sampleWeights">One weight a term; null when all are 1.</param>
    /// <param name="value">The loss, or the sum of unreduced terms.</param>
    /// <param name="penalties">What regularizers add.</param>
    public static LossExplanation Explain(
        Loss loss,
        Tensor? target,
        LossTerms terms,
        IReadOnlyList<LossPart> parts,
        double[]? sampleWeights,
        double value,
        IReadOnlyList<NamedNumber> penalties)
    {
        var values = (terms.Values * terms.Factor).ToArray<double>();
        var classWeights = terms.Weights?.ToArray<double>();
        var weights = classWeights is null || sampleWeights is null
            ? classWeights ?? sampleWeights
            : [.. classWeights.Zip(sampleWeights, (ofClass, ofSample) => ofClass * ofSample)];
        var divisor = loss.Reduction == Reduction.MeanOverWeights && weights is not null
            ? LossDivisor.OfWeights(weights.Sum())
            : LossDivisor.Of(loss.Reduction, terms);
        var labels = TermLabels.Of(loss.Targets, target, terms.Values.Shape);
        var columns = parts
            .Select(part => new Column(part, values.Length, part.Values.Rank > terms.Values.Rank))
            .ToList();
        var widths = columns.Select(column => column.Width).Distinct().ToList();
        var width = widths is [> 0 and var alike] ? alike : 0;

        var explained = new ExplainedTerm[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var at = i;
            var weight = sampleWeights?[i] ?? 1;
            explained[i] = new ExplainedTerm(
                Place(i, terms.Values.Shape),
                labels?[i],
                labels is not null && labels[i] == Text(loss.Targets.IgnoredClass),
                columns.Count == 0
                    ? [new("term", values[i])]
                    : [.. columns.Select(column => new NamedNumber(column.Name, column.Sum(at)))],
                [.. Enumerable.Range(at * width, width).Select(element => columns.Sum(column => column.Values[element]))],
                values[i],
                classWeights?[i] ?? 1,
                weight,
                divisor.Value == 0 ? value : values[i] * weight / divisor.Value);
        }

        return new LossExplanation(loss.EntryName, loss.Reduction, divisor, value)
        {
            Terms = explained,
            Penalties = penalties,
            HasClassWeights = classWeights is not null,
            HasSampleWeights = sampleWeights is not null,
        };
    }

    private static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Place(int index, Shape shape)
    {
        if (shape.Rank == 0)
            return "all";
        var places = new string[shape.Rank];
        for (var axis = 0; axis < shape.Rank; axis++)
            places[axis] = (index / shape.Stride(axis) % shape[axis]).ToString(CultureInfo.InvariantCulture);
        return string.Join(", ", places);
    }

    /// <summary>A part of all terms: one number each, or a row of them.</summary>
    private sealed class Column(LossPart part, int terms, bool isRow)
    {
        private readonly int stride = terms == 0 ? 0 : part.Values.Count / terms;

        public string Name => part.Name;

        public double[] Values { get; } = part.Values.ToArray<double>();

        /// <summary>How many numbers a row has; 0 where each term has one that is no row.</summary>
        public int Width => isRow ? stride : 0;

        public double Sum(int term) => Values.AsSpan(term * stride, stride).ToArray().Sum();
    }
}
