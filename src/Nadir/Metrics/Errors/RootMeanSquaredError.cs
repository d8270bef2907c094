namespace Nadir;

public static partial class Metrics
{
    /// <summary>The root of the mean squared error, in the unit of the targets.</summary>
    /// <param name="perOutput">
    /// The mean of one root an output, as scikit-learn; false: one root of all, as Keras. Alike for one output.
    /// </param>
    /// <remarks>
    /// Formula: √(Σ(t − p)² ÷ n).
    /// Shape: target and prediction alike, [N, …]. Range: [0, ∞).
    /// Twin: keras.metrics.RootMeanSquaredError, sklearn.metrics.root_mean_squared_error (perOutput: true), which is
    /// mean_squared_error(squared=False) up to version 1.3.
    /// Source: the twins' documentation.
    /// </remarks>
    [Alias("rmse")]
    public static Metric RootMeanSquaredError(bool perOutput = false) => Metric.Of(new RootMeanSquaredErrorRule(perOutput));

    private sealed record RootMeanSquaredErrorRule(bool PerOutput) : IMetric
    {
        public bool LargerIsBetter => false;

        public MetricState Start() => new RootMeanSquareState(PerOutput);
    }

    private sealed class RootMeanSquareState(bool perOutput) : OutputState(nameof(RootMeanSquaredError))
    {
        private CompensatedSum[] squares = [];
        private CompensatedSum weights;

        public override double Result => Samples == 0 ? double.NaN
            : perOutput ? Mean(output => Math.Sqrt(squares[output].Value / weights.Value))
            : Math.Sqrt(Mean(output => squares[output].Value / weights.Value));

        protected override void Begin(int outputs) => squares = new CompensatedSum[outputs];

        protected override void Add(int output, double target, double prediction, double weight)
        {
            if (output == 0)
                weights.Add(weight);
            squares[output].Add(weight * (target - prediction) * (target - prediction));
        }
    }
}
