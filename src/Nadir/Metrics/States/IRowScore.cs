using System.Numerics;

namespace Nadir;

/// <summary>The rule of a metric that is a mean of one number a row.</summary>
internal interface IRowScore
{
    /// <summary>What becomes of the sum and the weight of all rows.</summary>
    static virtual double Result(double sum, double weight) => sum / weight;

    /// <summary>How many rows there are; refuses shapes that do not belong together and values outside.</summary>
    int Rows(Tensor target, Tensor prediction);

    /// <summary>The number of one row.</summary>
    double Score<TTarget, TPrediction>(ReadOnlySpan<TTarget> target, ReadOnlySpan<TPrediction> prediction)
        where TTarget : unmanaged, INumber<TTarget>
        where TPrediction : unmanaged, INumber<TPrediction>;
}
