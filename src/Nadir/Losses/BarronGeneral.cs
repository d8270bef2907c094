namespace Nadir;

public static partial class Losses
{
    /// <summary>One family of robust losses: alpha turns a squared error into one that forgets outliers.</summary>
    /// <param name="alpha">
    /// The shape: 2 squared, 1 a smooth absolute error, 0 Cauchy, −2 Geman-McClure, −∞ Welsch; any number or ±∞.
    /// </param>
    /// <param name="c">The error that counts as large; above 0.</param>
    /// <param name="reduction">How the samples' errors become one number.</param>
    /// <param name="perRow">Average over the last axis first, as Keras' losses do; false: every element is a term.</param>
    /// <remarks>
    /// Formula: |α − 2|/α·(((e/c)²/|α − 2| + 1)^(α/2) − 1), with e = t − p; its limits ½(e/c)² at 2,
    /// log(½(e/c)² + 1) at 0, 1 − exp(−½(e/c)²) at −∞ and exp(½(e/c)²) − 1 at ∞.
    /// Shape: target and prediction alike, [N, …].
    /// Range: [0, ∞); below |α − 2|/|α| for negative alpha.
    /// Slope: (p − t)/c²·((e/c)²/|α − 2| + 1)^(α/2 − 1).
    /// Twin: none.
    /// Source: Barron 2019, A general and adaptive robust loss function, arXiv:1701.03077.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">alpha is not a number, or c not a finite number above 0.</exception>
    [Alias("barron")]
    public static Loss BarronGeneral(
        double alpha = 1, double c = 1, Reduction reduction = Reduction.Mean, bool perRow = true)
    {
        if (double.IsNaN(alpha))
            throw Error.OutOfRange($"{nameof(alpha)} must be a number, −∞ or ∞, got {alpha}.", nameof(alpha));
        Require.Positive(c);
        return alpha switch
        {
            1 => ResidualLoss.Of(new RootBarronFunction(alpha, c), reduction, perRow),
            2 => ResidualLoss.Of(new QuadraticBarronFunction(alpha, c), reduction, perRow),
            double.NegativeInfinity or double.PositiveInfinity =>
                ResidualLoss.Of(new ExponentialBarronFunction(alpha, c), reduction, perRow),
            _ => ResidualLoss.Of(new BarronFunction(alpha, c), reduction, perRow),
        };
    }
}
