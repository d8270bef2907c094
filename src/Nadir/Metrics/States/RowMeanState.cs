using System.Numerics;

namespace Nadir;

/// <summary>The weighted mean of one number a row; allocates nothing, since training counts every step.</summary>
internal sealed class RowMeanState<S>(S score) : MetricState
    where S : struct, IRowScore
{
    private CompensatedSum sum, weight;

    public override double Result => S.Result(sum.Value, weight.Value);

    public override void Add(Tensor target, Tensor prediction, Tensor? sampleWeights = null)
    {
        var rows = score.Rows(Require.Present(target), Require.Present(prediction));
        SampleWeights.Check(sampleWeights, prediction.Rank == 0 ? 1 : prediction.Shape[0]);
        if (rows == 0)
            return;
        switch (prediction.ElementType)
        {
            case ElementType.Float32: Add(target, prediction.AsSpan<float>(), sampleWeights, rows); break;
            case ElementType.Float64: Add(target, prediction.AsSpan<double>(), sampleWeights, rows); break;
            default: Add(target, prediction.To(ElementType.Int64).AsSpan<long>(), sampleWeights, rows); break;
        }
    }

    private void Add<TPrediction>(Tensor target, ReadOnlySpan<TPrediction> prediction, Tensor? sampleWeights, int rows)
        where TPrediction : unmanaged, INumber<TPrediction>
    {
        switch (target.ElementType)
        {
            case ElementType.Float32: Add(target.AsSpan<float>(), prediction, sampleWeights, rows); break;
            case ElementType.Float64: Add(target.AsSpan<double>(), prediction, sampleWeights, rows); break;
            default: Add(target.To(ElementType.Int64).AsSpan<long>(), prediction, sampleWeights, rows); break;
        }
    }

    private void Add<TTarget, TPrediction>(
        ReadOnlySpan<TTarget> target, ReadOnlySpan<TPrediction> prediction, Tensor? sampleWeights, int rows)
        where TTarget : unmanaged, INumber<TTarget>
        where TPrediction : unmanaged, INumber<TPrediction>
    {
        var (targetLength, predictionLength) = (target.Length / rows, prediction.Length / rows);
        var rowsInSample = sampleWeights is null ? rows : rows / sampleWeights.Count;
        for (var row = 0; row < rows; row++)
        {
            // What counts for nothing may be infinite, and 0 times that would be no number.
            var share = SampleWeights.Of(sampleWeights, row / rowsInSample);
            if (share == 0)
                continue;
            sum.Add(share * score.Score(
                target.Slice(row * targetLength, targetLength),
                prediction.Slice(row * predictionLength, predictionLength)));
            weight.Add(share);
        }
    }
}
