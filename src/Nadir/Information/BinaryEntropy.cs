namespace Nadir;

public static partial class Information
{
    /// <summary>
    /// How surprising the outcome is on average where one thing happens with probability p and another if not.
    /// </summary>
    /// <param name="p">The probability, from 0 to 1.</param>
    /// <param name="unit">Nats or bits.</param>
    /// <remarks>Formula: −p·log p − (1 − p)·log(1 − p). Range: [0, log 2].</remarks>
    /// <exception cref="ArgumentOutOfRangeException">p is not from 0 to 1.</exception>
    public static double BinaryEntropy(double p, InformationUnit unit = InformationUnit.Nats)
    {
        if (Require.Probability(p) is 0 or 1)
            return In(unit, 0);
        var logOfOther = Tensor.Scalar(-p, ElementType.Float64).Log1P().ToDouble();
        return In(unit, -(p * Math.Log(p)) - ((1 - p) * logOfOther));
    }
}
