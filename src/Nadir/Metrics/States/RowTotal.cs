namespace Nadir;

/// <summary>The sum over rows in place of their mean.</summary>
internal readonly record struct RowTotal<S>(S Score) : IRowScore
    where S : struct, IRowScore
{
    public static double Result(double sum, double weight) => weight > 0 ? sum : double.NaN;

    public int Rows(Tensor target, Tensor prediction) => Score.Rows(target, prediction);

    double IRowScore.Score<TTarget, TPrediction>(ReadOnlySpan<TTarget> target, ReadOnlySpan<TPrediction> prediction) =>
        Score.Score(target, prediction);
}
