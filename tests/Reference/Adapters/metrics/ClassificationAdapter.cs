namespace Nadir.Tests.Reference;

internal sealed class ClassificationAdapter() : Adapter("metrics/classification")
{
    public override void Run(GoldenCase golden)
    {
        var (target, prediction) = (golden.Tensor("y_true"), golden.Tensor("y_pred"));
        var (classes, zeroDivision) = (golden.Whole("labels"), golden.Number("zero_division"));
        golden.Expect("accuracy", Metrics.Accuracy().Compute(target, prediction));
        var counts = ConfusionMatrix.Of(target, prediction, classes);
        golden.Expect("confusion_matrix", [.. counts.Cast<long>()]);
        foreach (var average in Enum.GetValues<ClassAverage>().Where(average => average != ClassAverage.Binary || classes == 2))
        {
            var name = average.ToString().ToLowerInvariant();
            Expect($"precision_{name}", Metrics.Precision(average, classes: classes, zeroDivision: zeroDivision));
            Expect($"recall_{name}", Metrics.Recall(average, classes: classes, zeroDivision: zeroDivision));
            Expect($"f1_{name}", Metrics.F1(average, classes: classes, zeroDivision: zeroDivision));
            Expect($"f1_{name}", Metrics.FBeta(1, average, classes: classes, zeroDivision: zeroDivision));
            Expect($"fbeta2_{name}", Metrics.FBeta(2, average, classes: classes, zeroDivision: zeroDivision));
            Expect($"jaccard_{name}", Metrics.Jaccard(average, classes: classes, zeroDivision: zeroDivision));
        }

        Expect("balanced_accuracy", Metrics.BalancedAccuracy());
        Expect("zero_one_loss", Metrics.ZeroOneLoss());
        Expect("matthews_corrcoef", Metrics.MatthewsCorrelation());
        Expect("cohen_kappa", Metrics.CohenKappa());
        if (!golden.HasOutput("support"))
            return;
        var report = ClassificationReport.Of(target, prediction, classes, zeroDivision: zeroDivision);
        golden.Expect("precision_per_class", [.. report.Precision]);
        golden.Expect("recall_per_class", [.. report.Recall]);
        golden.Expect("f1_per_class", [.. report.F1]);
        golden.Expect("support", [.. report.Support]);

        void Expect(string output, Metric metric)
        {
            if (golden.HasOutput(output))
                golden.Expect(output, metric.Compute(target, prediction));
        }
    }
}
