namespace Nadir;

/// <summary>Samples in memory as single ones, and single ones as a batch.</summary>
internal static class SampleRows
{
    public static IEnumerable<Sample> Of(Samples samples)
    {
        var names = samples.ClassNames is null && samples.FeatureNames is null ? null : new SampleNames(samples.ClassNames, samples.FeatureNames);
        for (var i = 0; i < samples.Count; i++)
            yield return new Sample(Row(samples.Inputs, i), Row(samples.Targets, i), samples.Weights?.ElementAt(i) ?? 1) { Names = names };
    }

    /// <summary>One batch of samples that must be alike.</summary>
    /// <param name="before">How many samples of the pass came before, for errors.</param>
    public static Samples Together(List<Sample> samples, long before)
    {
        var (inputs, targets) = (new Tensor[samples.Count], new Tensor[samples.Count]);
        double[]? weights = null;
        for (var i = 0; i < inputs.Length; i++)
        {
            inputs[i] = samples[i].Input ?? throw Missing("input", before + i);
            targets[i] = samples[i].Target ?? throw Missing("target", before + i);
            if (weights is null && samples[i].Weight != 1)
                Array.Fill(weights = new double[inputs.Length], 1);
            if (weights is not null)
                weights[i] = samples[i].Weight;
        }

        var names = samples[0].Names;
        return new Samples(
            TensorRows.Stack(inputs, before, "sample", "input"),
            TensorRows.Stack(targets, before, "sample", "target"),
            names?.Classes,
            names?.Features,
            weights is null ? null : Tensor.Adopt(weights, new Shape(weights.Length)));
    }

    private static Tensor Row(Tensor all, int row)
    {
        var shape = all.Shape[1..];
        return all.View(row * shape.Count, shape);
    }

    private static ArgumentException Missing(string part, long at) =>
        Error.Argument($"Sample {at} of the pass has no {part} (default). Make it by new Sample(input, target).");
}
