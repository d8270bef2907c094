using System.Numerics;

namespace Nadir;

/// <summary>The rule of a metric that is a mean of one number a row.</summary>
internal interface IRowScore
{
    /// <summary>How many rows there are; refuses shapes that do not belong together.</summary>
    int Rows(Tensor target, Tensor prediction);

    /// <summary>The number of one row.</summary>
    double Score<TTarget, TPrediction>(ReadOnlySpan<TTarget> target, ReadOnlySpan<TPrediction> prediction)
        where TTarget : unmanaged, INumber<TTarget>
        where TPrediction : unmanaged, INumber<TPrediction>;
}
