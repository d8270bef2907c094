namespace Nadir;

public static partial class Regularizers
{
    /// <summary>The sum of squared weights times a factor: keeps weights small.</summary>
    /// <param name="factor">Multiplies the sum of squares; 0 or above.</param>
    /// <param name="half">Multiply by factor ÷ 2 instead, so that the slope is factor·w.</param>
    /// <param name="proximal">Shrink the weights after each step instead of adding to the gradient.</param>
    /// <remarks>
    /// Formula: factor·Σw², or ½·factor·Σw². Shape: any; a scalar comes out. Range: [0, ∞). Slope: 2·factor·w, or factor·w.
    /// Twin: keras.regularizers.L2; weight_decay of torch.optim.SGD is half: true.
    /// Source: Hoerl, Kennard 1970, "Ridge regression: biased estimation for nonorthogonal problems".
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">factor is negative or not finite.</exception>
    public static Regularizer L2(double factor = 0.01, bool half = false, bool proximal = false) =>
        Regularizer.Of(new L2Rule(Require.NotNegative(factor), half, proximal));

    private sealed record L2Rule(double Factor, bool Half, bool Proximal) : IRegularizer
    {
        public bool IsProximal => Proximal;

        private double Scale => Half ? 0.5 * Factor : Factor;

        public Tensor Penalty(Tensor weights) => weights.Square().Sum() * Scale;

        public Tensor ProximalStep(Tensor weights, double step) => weights / (1 + (2 * Scale * step));
    }
}
