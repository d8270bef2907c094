namespace Nadir;

public static partial class Regularizers
{
    /// <summary>The lengths of the rows times a factor: draws whole rows to exactly 0 when taken in proximal steps.</summary>
    /// <param name="factor">Multiplies the sum of lengths; 0 or above.</param>
    /// <param name="proximal">Shrink the rows after each step instead of adding to the gradient.</param>
    /// <remarks>
    /// Formula: factor·√n·Σ‖row‖, rows along the first axis, n numbers each: a unit with all its inputs.
    /// Shape: any; a scalar comes out. Range: [0, ∞). Slope: factor·√n·w ÷ ‖row‖, 0 for a row of zeros.
    /// Twin: none in Keras, PyTorch or scikit-learn. Source: Yuan, Lin 2006, "Model selection and estimation in regression
    /// with grouped variables".
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">factor is negative or not finite.</exception>
    public static Regularizer GroupLasso(double factor = 0.01, bool proximal = false) =>
        Regularizer.Of(new GroupLassoRule(Require.NotNegative(factor), proximal));

    private sealed record GroupLassoRule(double Factor, bool Proximal) : IRegularizer
    {
        public bool IsProximal => Proximal;

        public Tensor Penalty(Tensor weights)
        {
            var rows = RowsOf(weights);
            return Lengths(rows).Sum() * Scale(rows);
        }

        /// <summary>Each row is shortened by step·factor·√n; one that is shorter becomes 0.</summary>
        public Tensor ProximalStep(Tensor weights, double step)
        {
            var rows = RowsOf(weights);
            var lengths = Lengths(rows).ExpandDimension(-1);
            var threshold = Scale(rows) * step;
            var isLonger = lengths > threshold;
            var shares = Tensor.Where(isLonger, 1 - (threshold / Tensor.Where(isLonger, lengths, (lengths * 0) + 1)), lengths * 0);
            return (rows * shares.BroadcastTo(rows.Shape)).Reshape(weights.Shape);
        }

        private double Scale(Tensor rows) => Factor * Math.Sqrt(rows.Shape[1]);

        private static Tensor RowsOf(Tensor weights) => weights.Rank == 0
            ? weights.Reshape(1, 1)
            : weights.Reshape(weights.Shape[0], weights.Count / Math.Max(1, weights.Shape[0]));

        private static Tensor Lengths(Tensor rows) => rows.Square().Sum(-1).Map(default(RootWithFlatZero));
    }
}
