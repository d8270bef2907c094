namespace Nadir.Landscapes;

/// <summary>The places at which l1Ratio·(|x| + |y|) + ½·(1 − l1Ratio)·(x² + y²) is not above a bound: a diamond with round sides.</summary>
public sealed class ElasticNetBall : PenaltyBall
{
    /// <summary>A ball around 0.</summary>
    /// <param name="l1Ratio">The share of the sizes; from 0 (a disc) to 1 (a diamond).</param>
    /// <param name="bound">The largest penalty inside; above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public ElasticNetBall(double l1Ratio, double bound)
        : base(bound) => L1Ratio = Require.Probability(l1Ratio);

    /// <summary>The share of the sizes.</summary>
    public double L1Ratio { get; }

    /// <inheritdoc/>
    public override double Penalty(double x, double y) =>
        (L1Ratio * (Math.Abs(x) + Math.Abs(y))) + (0.5 * (1 - L1Ratio) * ((x * x) + (y * y)));

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"elasticNet(l1Ratio {L1Ratio}) <= {Bound}");

    /// <summary>The root of ½·(1 − l1Ratio)·r² + l1Ratio·(x + y)·r = bound, in the form that does not cancel.</summary>
    private protected override double Reach(double x, double y)
    {
        var linear = L1Ratio * (x + y);
        return 2 * Bound / (linear + Math.Sqrt((linear * linear) + (2 * (1 - L1Ratio) * Bound)));
    }

    internal override double Slope(double size, double other) => L1Ratio + ((1 - L1Ratio) * size);
}
