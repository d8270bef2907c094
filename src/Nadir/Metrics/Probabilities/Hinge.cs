using System.Numerics;

namespace Nadir;

public static partial class Metrics
{
    /// <summary>The mean of how much a margin falls short of 1.</summary>
    /// <exception cref="ArgumentException">A target is no class of the prediction.</exception>
    /// <remarks>
    /// Formula: Σ max(0, 1 − t·z) ÷ n with t −1 or 1; for rows of several classes Σ max(0, 1 − (z of the right class −
    /// the largest other z)) ÷ N.
    /// Shape: targets 0 and 1 (or −1 and 1) and decision values of one shape, [N, …], or [N] with [N, 1]; or class
    /// numbers (Int64) against rows [N, …, classes]. Range: [0, ∞).
    /// Twin: sklearn.metrics.hinge_loss, keras.metrics.Hinge.
    /// Differences: Keras has no form for class numbers; one-hot rows are decisions of their own, as here.
    /// Source: Crammer, Singer 2001, On the algorithmic implementation of multiclass kernel-based vector machines.
    /// </remarks>
    public static Metric Hinge() => Metric.Of(new HingeRule());

    private sealed record HingeRule : IMetric
    {
        public bool LargerIsBetter => false;

        public MetricState Start() => new RowMeanState<HingeScore>(default);
    }

    private readonly struct HingeScore : IRowScore
    {
        public int Rows(Tensor target, Tensor prediction)
        {
            if (RowMetric.AreColumns(target.Shape, prediction.Shape))
            {
                MetricDomain.YesOrNo(nameof(Hinge), target);
                return prediction.Rank == 0 ? 1 : prediction.Count == 0 ? 0 : prediction.Shape[0];
            }

            RowShapes.RequireClasses(nameof(Hinge), target, prediction);
            MetricDomain.Classes(nameof(Hinge), target, prediction.Shape[-1]);
            return RowMetric.Decisions(prediction);
        }

        public double Score<TTarget, TPrediction>(ReadOnlySpan<TTarget> target, ReadOnlySpan<TPrediction> prediction)
            where TTarget : unmanaged, INumber<TTarget>
            where TPrediction : unmanaged, INumber<TPrediction>
        {
            if (target.Length < prediction.Length)
                return Multiclass(int.CreateTruncating(target[0]), prediction);
            var sum = 0.0;
            for (var i = 0; i < prediction.Length; i++)
            {
                var margin = double.CreateTruncating(prediction[i]);
                sum += Math.Max(0, target[i] > TTarget.Zero ? 1 - margin : 1 + margin);
            }

            return sum / prediction.Length;
        }

        private static double Multiclass<T>(int right, ReadOnlySpan<T> row)
            where T : unmanaged, INumber<T>
        {
            var other = double.NegativeInfinity;
            for (var i = 0; i < row.Length; i++)
            {
                if (i != right)
                    other = Math.Max(other, double.CreateTruncating(row[i]));
            }

            return Math.Max(0, 1 - (double.CreateTruncating(row[right]) - other));
        }
    }
}
