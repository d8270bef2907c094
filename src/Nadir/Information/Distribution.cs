namespace Nadir;

/// <summary>Checks of what is to be a distribution.</summary>
internal static class Distribution
{
    /// <summary>A softmax in Float32 may be this far from adding up to 1.</summary>
    private const double Slack = 1e-5;

    /// <summary>Refuses numbers outside [0, 1], and what is not a number.</summary>
    public static void RequireProbabilities(Tensor p, string measure, string name)
    {
        RequireFloating(p, measure, name);
        var values = p.ToArray<double>();
        for (var i = 0; i < values.Length; i++)
        {
            if (!(values[i] is >= 0 and <= 1))
                throw Error.Argument($"{measure} takes probabilities from 0 to 1, got {values[i]} at position {i} of {name}.", name);
        }
    }

    /// <summary>Refuses rows of the last axis that are no distributions.</summary>
    public static void RequireRows(Tensor p, string measure, string name)
    {
        RequireFloating(p, measure, name);
        if (p.Rank == 0)
            throw Error.Shape($"{measure} takes rows of probabilities, got the single number {p.ToDouble()} as {name}. Give all outcomes, such as [p, 1 − p].");
        var length = p.Shape[-1];
        if (length == 0)
            throw Error.Shape($"{measure} takes rows of at least one probability, got {p.Shape} as {name}.");
        var values = p.ToArray<double>();
        for (var start = 0; start < values.Length; start += length)
        {
            var sum = 0.0;
            for (var i = start; i < start + length; i++)
            {
                if (!(values[i] >= 0))
                    throw Error.Argument($"{measure} takes probabilities from 0 to 1, got {values[i]} in row {start / length} of {name}.", name);
                sum += values[i];
            }

            if (!(Math.Abs(sum - 1) <= Slack))
                throw Error.Argument($"{measure} takes rows of probabilities that add up to 1, got {sum} in row {start / length} of {name}. Divide each row by its sum.", name);
        }
    }

    /// <summary>Refuses what is no pair of distributions over the same outcomes.</summary>
    public static void RequirePair(Tensor p, Tensor q, string measure)
    {
        RequireRows(p, measure, nameof(p));
        RequireRows(q, measure, nameof(q));
        if (p.Shape != q.Shape)
            throw Error.Shape($"{measure} takes two distributions over the same outcomes, got {p.Shape} and {q.Shape}.");
        if (p.ElementType != q.ElementType)
            throw Error.Argument($"{measure} takes two distributions of one element type, got {p.ElementType} and {q.ElementType}. Convert by To(...).");
    }

    private static void RequireFloating(Tensor p, string measure, string name)
    {
        if (!Require.Present(p, name).IsFloating)
            throw Error.Argument($"{measure} takes Float32 or Float64 probabilities, got {p.ElementType} as {name}. Convert by To(...).", name);
    }
}
