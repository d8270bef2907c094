namespace Nadir;

public static partial class Regularizers
{
    /// <summary>The sum of sizes and the sum of squares, each times a factor.</summary>
    /// <param name="l1">Multiplies the sum of sizes; 0 or above.</param>
    /// <param name="l2">Multiplies the sum of squares; 0 or above.</param>
    /// <param name="proximal">Shrink the weights after each step instead of adding to the gradient.</param>
    /// <remarks>
    /// Formula: l1·Σ|w| + l2·Σw². Shape: any; a scalar comes out. Range: [0, ∞). Slope: l1·sign(w) + 2·l2·w, 0 at 0.
    /// Twin: keras.regularizers.L1L2. Differences: scikit-learn's elastic net has other factors, see elasticNet.
    /// Source: Zou, Hastie 2005, "Regularization and variable selection via the elastic net".
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A factor is negative or not finite.</exception>
    [Example("l1=0.01,l2=0.01")]
    public static Regularizer L1L2(double l1 = 0, double l2 = 0, bool proximal = false) =>
        Regularizer.Of(new L1L2Rule(Require.NotNegative(l1), Require.NotNegative(l2), proximal));

    private sealed record L1L2Rule(double L1, double L2, bool Proximal) : IRegularizer
    {
        public bool IsProximal => Proximal;

        public Tensor Penalty(Tensor weights) => ElasticPenalty.Of(weights, L1, L2);

        public Tensor ProximalStep(Tensor weights, double step) => ElasticPenalty.ProximalStep(weights, L1, L2, step);
    }
}
