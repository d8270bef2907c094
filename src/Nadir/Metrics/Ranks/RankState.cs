namespace Nadir;

/// <summary>Collects scores, and reads a number from their ranking; of several columns the average.</summary>
/// <param name="collected">Collects.</param>
/// <param name="average">How the columns' numbers become one.</param>
/// <param name="multiClass">Whom a class is compared with.</param>
/// <param name="score">The number of one ranking.</param>
/// <param name="needsNo">Whether the number needs samples that are no as well as samples that are yes.</param>
/// <param name="metric">The metric's name.</param>
internal sealed class RankState(
    CollectedScores collected,
    ClassAverage average,
    MultiClass multiClass,
    Func<RankedScores, double> score,
    bool needsNo,
    string metric) : MetricState
{
    public override double Result => Score(out _);

    public override string? WhyUndefined
    {
        get
        {
            Score(out var why);
            return why;
        }
    }

    public override void Add(Tensor target, Tensor prediction, Tensor? sampleWeights = null) =>
        collected.Add(Require.Present(target), Require.Present(prediction), sampleWeights);

    private double Score(out string? why)
    {
        why = null;
        if (collected.Rows == 0)
            return double.NaN;
        if (collected.Columns == 1)
            return One(collected.Column(0), 0, ref why);
        if (multiClass == MultiClass.OneVsOne)
            return OneVsOne(ref why);
        if (average == ClassAverage.Micro)
            return One(collected.All(), 0, ref why);

        var (sum, weight) = (default(CompensatedSum), default(CompensatedSum));
        for (var column = 0; column < collected.Columns; column++)
        {
            var ranked = collected.Column(column);
            var share = average == ClassAverage.Macro ? 1 : ranked.AllYes;
            sum.Add(share * One(ranked, column, ref why));
            weight.Add(share);
        }

        return sum.Value / weight.Value;
    }

    private double OneVsOne(ref string? why)
    {
        if (!collected.IsOneOfMany)
        {
            why = Messages.Text($"{metric} one-vs-one needs one class a sample. Give class numbers or one-hot rows, or choose oneVsRest.");
            return double.NaN;
        }

        var (sum, weight) = (default(CompensatedSum), default(CompensatedSum));
        for (var first = 0; first < collected.Columns; first++)
        {
            for (var second = first + 1; second < collected.Columns; second++)
            {
                var (there, back) = (collected.Pair(first, second), collected.Pair(second, first));
                var share = average == ClassAverage.Macro ? 1 : there.AllYes + there.AllNo;
                sum.Add(share * (One(there, first, ref why) + One(back, second, ref why)) / 2);
                weight.Add(share);
            }
        }

        return sum.Value / weight.Value;
    }

    private double One(RankedScores ranked, int column, ref string? why)
    {
        if (ranked.AllYes > 0 && (ranked.AllNo > 0 || !needsNo))
            return score(ranked);
        why ??= collected.Columns == 1
            ? Messages.Text($"{metric} needs samples of {(needsNo ? "both classes" : "class 1")}, but all {collected.Rows} targets are {(ranked.AllYes > 0 ? 1 : 0)}.")
            : Messages.Text($"{metric} needs samples {(needsNo ? "of each class and others" : "of each class")}, but {(ranked.AllYes > 0 ? "all targets are" : "no target is")} of class {column}.");
        return double.NaN;
    }
}
