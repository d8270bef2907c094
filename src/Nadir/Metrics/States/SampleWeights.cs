namespace Nadir;

/// <summary>One number a sample that says how often it counts.</summary>
internal static class SampleWeights
{
    /// <summary>Refuses other shapes, and numbers that cannot be a share of anything.</summary>
    public static void Check(Tensor? weights, int samples)
    {
        if (weights is null)
            return;
        if (weights.Rank != 1 || weights.Count != samples)
            throw Error.Shape($"Sample weights are one number a sample, [{samples}], got {weights.Shape}.");
        for (var i = 0; i < samples; i++)
        {
            if (weights.ElementAt(i) is not (>= 0 and < double.PositiveInfinity))
                throw Error.Argument($"Sample weights are finite numbers from 0 on, got {weights.ElementAt(i)} for sample {i}.");
        }
    }

    /// <summary>The weight of one sample.</summary>
    public static double Of(Tensor? weights, int sample) => weights?.ElementAt(sample) ?? 1;

    /// <summary>Refuses any: what is counted in pairs has no weights.</summary>
    public static void Refuse(string metric, Tensor? weights)
    {
        if (weights is not null)
            throw Error.Argument($"{metric} takes no sample weights, got {weights.Shape}. Leave them out, or repeat the samples.");
    }
}
