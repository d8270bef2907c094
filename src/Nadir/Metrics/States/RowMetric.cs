namespace Nadir;

/// <summary>Parts that metrics over rows share.</summary>
internal static class RowMetric
{
    /// <summary>One row a sample, for target and prediction of one shape.</summary>
    public static int Samples(string metric, Tensor target, Tensor prediction)
    {
        RowShapes.RequireAlike(metric, target, prediction);
        return prediction.Rank == 0 ? 1 : prediction.Count == 0 ? 0 : prediction.Shape[0];
    }

    /// <summary>One row for each place of the last axis' neighbours: the scores of one decision.</summary>
    public static int Decisions(Tensor prediction) => prediction.Count == 0 ? 0 : prediction.Count / prediction.Shape[-1];

    /// <summary>Whether each number is a decision of its own: a last axis of length 1, or none.</summary>
    public static bool IsSingle(Tensor prediction) => prediction.Rank < 2 || prediction.Shape[-1] == 1;

    /// <summary>Whether shapes are the same but for a last axis of length 1.</summary>
    public static bool AreColumns(Shape shape, Shape other) =>
        shape == other
        || (shape.Rank == other.Rank + 1 && shape[-1] == 1 && shape.Without(-1) == other)
        || (other.Rank == shape.Rank + 1 && other[-1] == 1 && other.Without(-1) == shape);

    /// <summary>Where the largest number stands; the first of equal ones.</summary>
    public static int Largest<T>(ReadOnlySpan<T> row)
        where T : System.Numerics.INumber<T>
    {
        var best = 0;
        for (var i = 1; i < row.Length; i++)
        {
            if (row[i] > row[best])
                best = i;
        }

        return best;
    }
}
