namespace Nadir.Tests.Reference;

/// <summary>TensorFlow.js has one number a sample where ours are means over what they are given.</summary>
internal sealed class TensorFlowMetricsAdapter() : Adapter("metrics/tfjs_metrics")
{
    public override void Run(GoldenCase golden)
    {
        var name = golden.Text("metric");
        var (target, prediction) = (golden.Tensor("y_true"), golden.Tensor("y_pred"));
        var (metric, sign) = name switch
        {
            "binaryAccuracy" => (Metrics.BinaryAccuracy(golden.Number("threshold")), 1),
            "binaryCrossentropy" => (Metrics.BinaryCrossEntropy(), 1),
            "categoricalAccuracy" => (Metrics.CategoricalAccuracy(), 1),
            "categoricalCrossentropy" => (Metrics.CategoricalCrossEntropy(), 1),
            "sparseCategoricalAccuracy" => (Metrics.SparseCategoricalAccuracy(), 1),
            "cosineProximity" => (Metrics.CosineSimilarity(), -1),
            "MSE" => (Metrics.MeanSquaredError(), 1),
            "MAPE" => (Metrics.MeanAbsolutePercentageError(), 1),
            "meanAbsoluteError" => (Metrics.MeanAbsoluteError(), 1),
            "precision" => (Metrics.Precision(), 1),
            "recall" => (Metrics.Recall(), 1),
            "r2Score" => (Metrics.RSquared(), 1),
            _ => throw new InvalidDataException($"Unknown metric {name}."),
        };

        if (GoldenValue.Shape(golden.Output("value")).Rank == 0)
            golden.Expect("value", metric.Compute(target, prediction));
        else
            golden.Expect("value", [.. Enumerable.Range(0, target.Shape[0]).Select(i => sign * metric.Compute(target[i..(i + 1)], prediction[i..(i + 1)]))]);
    }
}
