namespace Nadir;

/// <summary>Labels of samples: any whole numbers.</summary>
internal static class Labels
{
    /// <summary>Refuses what are no labels [N] or [N, 1].</summary>
    public static void Require(string metric, string role, Tensor labels)
    {
        if (labels.IsFloating)
            throw Error.Argument($"{metric} takes labels (Int64) as {role}, got {labels.ElementType} {labels.Shape}. Convert by To(ElementType.Int64).");
        if (labels.Rank != 1 && !(labels.Rank == 2 && labels.Shape[1] == 1))
            throw Error.Shape($"{metric} takes labels as {role} in shape [N] or [N, 1], got {labels.Shape}.");
    }

    /// <summary>The label of one sample.</summary>
    public static long Of(Tensor labels, int sample) => labels.ElementType == ElementType.Int64
        ? labels.AsSpan<long>()[sample]
        : (long)labels.ElementAt(sample);
}
