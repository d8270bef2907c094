using System.Numerics;

namespace Nadir;

/// <summary>A sample's number is the mean over its elements.</summary>
internal readonly struct ElementScore<F>(F error) : IRowScore
    where F : struct, IElementError
{
    public int Rows(Tensor target, Tensor prediction)
    {
        var rows = RowMetric.Samples(F.Name, target, prediction);
        error.Check(target, prediction);
        return rows;
    }

    public double Score<TTarget, TPrediction>(ReadOnlySpan<TTarget> target, ReadOnlySpan<TPrediction> prediction)
        where TTarget : unmanaged, INumber<TTarget>
        where TPrediction : unmanaged, INumber<TPrediction>
    {
        var sum = 0.0;
        for (var i = 0; i < target.Length; i++)
            sum += error.Of(double.CreateTruncating(target[i]), double.CreateTruncating(prediction[i]));
        return sum / target.Length;
    }
}
