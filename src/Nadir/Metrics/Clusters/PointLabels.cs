namespace Nadir;

/// <summary>What points and the labels found for them must satisfy.</summary>
internal static class PointLabels
{
    /// <summary>Refuses shapes and types that do not belong together, and coordinates that are no numbers.</summary>
    public static void Require(string metric, Tensor points, Tensor labels, int dimensions)
    {
        Nadir.Tensors.Require.Present(points, "target");
        Nadir.Tensors.Require.Present(labels, "prediction");
        if (!points.IsFloating || points.Rank != 2 || points.Shape[1] == 0)
            throw Error.Shape($"{metric} takes points [N, features] (Float32 or Float64) as target, got {points.ElementType} {points.Shape}. Points come first, labels second.");
        Labels.Require(metric, "predictions", labels);
        if (labels.Count != points.Shape[0])
            throw Error.Shape($"{metric} needs one label a point, got points {points.Shape} and labels {labels.Shape}.");
        if (dimensions != 0 && points.Shape[1] != dimensions)
            throw Error.Shape($"{metric} has seen points of {dimensions} features, got {points.Shape}. Start() another count for other points.");
        for (var i = 0; i < points.Count; i++)
        {
            if (!double.IsFinite(points.ElementAt(i)))
                throw Error.Argument($"{metric} takes finite coordinates, got {points.ElementAt(i)} in point {i / points.Shape[1]}.");
        }
    }

    /// <summary>Why there is nothing to compare, if so.</summary>
    public static string? WhyUndefined(string metric, int clusters, long points) => clusters < 2 || clusters >= points
        ? Messages.Text($"{metric} needs from 2 clusters up to one less than there are points, got {clusters} clusters of {points} points.")
        : null;
}
