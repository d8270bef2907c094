using System.Numerics;

namespace Nadir;

/// <summary>Targets that say which class is right, for scores of one class or of several.</summary>
internal static class ScoredClasses
{
    /// <summary>
    /// How many decisions there are: single scores against 0 and 1, or rows against class numbers or one-hot rows.
    /// </summary>
    public static int Rows(string metric, Tensor target, Tensor prediction)
    {
        if (RowMetric.IsSingle(prediction))
        {
            if (!RowMetric.AreColumns(target.Shape, prediction.Shape))
                throw Error.Shape($"{metric} needs one target for each score, got {target.Shape} and {prediction.Shape}.");
            MetricDomain.YesOrNo(metric, target);
            return prediction.Count;
        }

        if (target.Shape == prediction.Shape)
        {
            LossDomain.Distributions.Check(target, "targets", metric);
        }
        else
        {
            RowShapes.RequireClasses(metric, target, prediction);
            MetricDomain.Classes(metric, target, prediction.Shape[-1]);
        }

        return RowMetric.Decisions(prediction);
    }

    /// <summary>Refuses predictions that are no probabilities.</summary>
    public static void RequireProbabilities(string metric, Tensor prediction, string hint)
    {
        var domain = RowMetric.IsSingle(prediction) ? LossDomain.Probabilities : LossDomain.Distributions;
        (domain with { Hint = hint }).Check(prediction, "predictions", metric);
    }

    /// <summary>The share of one class in the target of a row.</summary>
    public static double Share<T>(ReadOnlySpan<T> target, int number)
        where T : unmanaged, INumber<T>
    {
        if (target.Length > 1)
            return double.CreateTruncating(target[number]);
        return long.CreateTruncating(target[0]) == number ? 1 : 0;
    }
}
