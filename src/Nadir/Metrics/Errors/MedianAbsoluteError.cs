namespace Nadir;

public static partial class Metrics
{
    /// <summary>The median of |target − prediction|: half of the errors are smaller, whatever the outliers are.</summary>
    /// <remarks>
    /// Formula: median of |t − p| for each output, then their mean; with weights, where half of the weight lies on
    /// either side, the mean of both neighbours if that is between two of them.
    /// Shape: target and prediction alike, [N, …]. Range: [0, ∞). It keeps every error: 16 bytes an element.
    /// Twin: sklearn.metrics.median_absolute_error.
    /// Differences: with weights, scikit-learn before 1.7 takes the lower neighbour, so that weights of 1 change its
    /// result.
    /// Source: the twin's documentation.
    /// </remarks>
    public static Metric MedianAbsoluteError() => Metric.Of(new MedianAbsoluteErrorRule());

    private sealed record MedianAbsoluteErrorRule : IMetric
    {
        public bool LargerIsBetter => false;

        public MetricState Start() => new MedianState();
    }

    private sealed class MedianState() : OutputState(nameof(MedianAbsoluteError))
    {
        private List<double>[] errors = [];
        private readonly List<double> weights = [];

        public override double Result => Samples == 0 ? double.NaN : Mean(output => Median([.. errors[output]], [.. weights]));

        protected override void Begin(int outputs) => errors = [.. Enumerable.Range(0, outputs).Select(_ => new List<double>())];

        protected override void Add(int output, double target, double prediction, double weight)
        {
            if (output == 0)
                weights.Add(weight);
            errors[output].Add(Math.Abs(target - prediction));
        }

        private static double Median(double[] numbers, double[] weights)
        {
            Array.Sort(numbers, weights);
            if (double.IsNaN(numbers[0]))
                return double.NaN;
            var all = default(CompensatedSum);
            foreach (var weight in weights)
                all.Add(weight);
            var below = default(CompensatedSum);
            for (var i = 0; ; i++)
            {
                below.Add(weights[i]);
                if (below.Value > all.Value / 2 || i == numbers.Length - 1)
                    return numbers[i];
                if (below.Value == all.Value / 2)
                    return (numbers[i] + numbers[i + 1]) / 2;
            }
        }
    }
}
