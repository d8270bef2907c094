namespace Nadir;

public static partial class Regularizers
{
    /// <summary>Sizes and squares mixed by a share, in scikit-learn's form.</summary>
    /// <param name="alpha">Multiplies the whole; 0 or above.</param>
    /// <param name="l1Ratio">The share of the sizes; from 0 (ridge) to 1 (lasso).</param>
    /// <param name="proximal">Shrink the weights after each step instead of adding to the gradient.</param>
    /// <remarks>
    /// Formula: alpha·(l1Ratio·Σ|w| + ½·(1 − l1Ratio)·Σw²). Shape: any; a scalar comes out. Range: [0, ∞).
    /// Slope: alpha·(l1Ratio·sign(w) + (1 − l1Ratio)·w), 0 at 0.
    /// Twin: the penalty of sklearn.linear_model.ElasticNet. Differences: keras.regularizers.L1L2 has no ½.
    /// Source: Zou, Hastie 2005, "Regularization and variable selection via the elastic net".
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">alpha is negative, or l1Ratio lies outside 0 to 1.</exception>
    public static Regularizer ElasticNet(double alpha = 1, double l1Ratio = 0.5, bool proximal = false) =>
        Regularizer.Of(new ElasticNetRule(Require.NotNegative(alpha), Require.Probability(l1Ratio), proximal));

    private sealed record ElasticNetRule(double Alpha, double L1Ratio, bool Proximal) : IRegularizer
    {
        public bool IsProximal => Proximal;

        private double Sizes => Alpha * L1Ratio;

        private double Squares => 0.5 * Alpha * (1 - L1Ratio);

        public Tensor Penalty(Tensor weights) => ElasticPenalty.Of(weights, Sizes, Squares);

        public Tensor ProximalStep(Tensor weights, double step) => ElasticPenalty.ProximalStep(weights, Sizes, Squares, step);
    }
}
