using System.Numerics;

namespace Nadir;

/// <summary>The weighted mean of one number a row; allocates nothing, since training counts every step.</summary>
internal sealed class RowMeanState<S>(S score) : MetricState
    where S : struct, IRowScore
{
    private double sum, weight;

    public override double Result => sum / weight;

    public override void Add(Tensor target, Tensor prediction, Tensor? sampleWeights = null)
    {
        var rows = score.Rows(target, prediction);
        if (rows == 0)
            return;
        if (sampleWeights is not null && (sampleWeights.Rank != 1 || sampleWeights.Count != prediction.Shape[0]))
            throw Error.Shape($"Sample weights are one number a sample, [{prediction.Shape[0]}], got {sampleWeights.Shape}.");
        switch (prediction.ElementType)
        {
            case ElementType.Float32: Add(target, prediction.AsSpan<float>(), sampleWeights, rows); break;
            case ElementType.Float64: Add(target, prediction.AsSpan<double>(), sampleWeights, rows); break;
            default: throw Error.Argument($"A metric needs Float32 or Float64 predictions, got {prediction.ElementType}. Convert by To(...).");
        }
    }

    private void Add<TPrediction>(Tensor target, ReadOnlySpan<TPrediction> prediction, Tensor? sampleWeights, int rows)
        where TPrediction : unmanaged, INumber<TPrediction>
    {
        switch (target.ElementType)
        {
            case ElementType.Float32: Add(target.AsSpan<float>(), prediction, sampleWeights, rows); break;
            case ElementType.Float64: Add(target.AsSpan<double>(), prediction, sampleWeights, rows); break;
            case ElementType.Int64: Add(target.AsSpan<long>(), prediction, sampleWeights, rows); break;
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
            var share = sampleWeights?.ElementAt(row / rowsInSample) ?? 1;
            sum += share * score.Score(
                target.Slice(row * targetLength, targetLength),
                prediction.Slice(row * predictionLength, predictionLength));
            weight += share;
        }
    }
}
