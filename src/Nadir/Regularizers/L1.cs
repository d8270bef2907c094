namespace Nadir;

public static partial class Regularizers
{
    /// <summary>The sum of the weights' sizes times a factor: draws weights to exactly 0 when taken in proximal steps.</summary>
    /// <param name="factor">Multiplies the sum of sizes; 0 or above.</param>
    /// <param name="proximal">Shrink the weights after each step instead of adding to the gradient.</param>
    /// <remarks>
    /// Formula: factor·Σ|w|. Shape: any; a scalar comes out. Range: [0, ∞). Slope: factor·sign(w), 0 at 0.
    /// Twin: keras.regularizers.L1. Differences: through the gradient alone, as in Keras, weights hover around 0; the proximal
    /// step, sign(w)·max(|w| − rate·factor, 0), makes them exactly 0.
    /// Source: Tibshirani 1996, "Regression shrinkage and selection via the lasso".
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">factor is negative or not finite.</exception>
    public static Regularizer L1(double factor = 0.01, bool proximal = false) =>
        Regularizer.Of(new L1Rule(Require.NotNegative(factor), proximal));

    private sealed record L1Rule(double Factor, bool Proximal) : IRegularizer
    {
        public bool IsProximal => Proximal;

        public Tensor Penalty(Tensor weights) => weights.Abs().Sum() * Factor;

        public Tensor ProximalStep(Tensor weights, double step) => weights.Map(new SoftThreshold(Factor * step));
    }
}
