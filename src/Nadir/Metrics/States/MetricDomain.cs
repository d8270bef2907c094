namespace Nadir;

/// <summary>Refuses values that a metric is not defined for, naming the first of them and what is allowed.</summary>
internal static class MetricDomain
{
    /// <summary>Numbers from 0 on.</summary>
    public static void NotNegative(string metric, string role, Tensor values, string hint)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (values.ElementAt(i) < 0)
                throw Outside(metric, role, values, i, "numbers from 0 on", hint);
        }
    }

    /// <summary>Numbers above 0.</summary>
    public static void Positive(string metric, string role, Tensor values, string hint)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (values.ElementAt(i) <= 0)
                throw Outside(metric, role, values, i, "numbers above 0", hint);
        }
    }

    /// <summary>0 for no and 1 for yes; −1 for no is understood too.</summary>
    public static void YesOrNo(string metric, Tensor target)
    {
        for (var i = 0; i < target.Count; i++)
        {
            if (target.ElementAt(i) is not (0 or 1 or -1))
                throw Outside(metric, "targets", target, i, "0 or 1 (or −1 and 1)", "Give rows of scores, [N, classes], for more than two classes.");
        }
    }

    /// <summary>Class numbers below the number of columns.</summary>
    public static void Classes(string metric, Tensor target, int columns)
    {
        for (var i = 0; i < target.Count; i++)
        {
            if (target.ElementAt(i) >= 0 && target.ElementAt(i) < columns)
                continue;
            var allowed = FormattableString.Invariant($"class numbers from 0 to {columns - 1}, one a column of the prediction,");
            throw Outside(metric, "targets", target, i, allowed, "Number the classes anew.");
        }
    }

    private static ArgumentException Outside(string metric, string role, Tensor values, int at, string allowed, string hint)
    {
        return Error.Argument($"{metric} takes {allowed} as {role}, got {values.ElementAt(at)} in {RowShapes.Position(at, values.Shape)}. {hint}");
    }
}
