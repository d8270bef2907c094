namespace Nadir.Tests.Reference;

internal sealed class BinaryScoresAdapter() : Adapter("metrics/binary_scores")
{
    public override void Run(GoldenCase golden)
    {
        var (target, score) = (golden.Tensor("y_true"), golden.Tensor("score"));
        golden.Expect("roc_auc", Metrics.RocAuc().Compute(target, score));
        golden.Expect("average_precision", Metrics.AveragePrecision().Compute(target, score));
        if (!golden.HasParam("log_loss_clip"))
            return;

        var roc = RocCurve.Of(target, score, dropIntermediate: false);
        golden.Expect("roc_fpr", [.. roc.FalsePositiveRate]);
        golden.Expect("roc_tpr", [.. roc.TruePositiveRate]);
        golden.Expect("roc_auc", roc.Area);
        var recall = PrecisionRecallCurve.Of(target, score);
        golden.Expect("pr_precision", [.. recall.Precision]);
        golden.Expect("pr_recall", [.. recall.Recall]);
        golden.Expect("average_precision", recall.Area);

        golden.Expect("brier", Metrics.BrierScore().Compute(target, score));
        golden.Expect("log_loss", Metrics.LogLoss(golden.Number("log_loss_clip")).Compute(target, score));
        Assert.Equal("4*score-2", golden.Text("hinge_scores"));
        golden.Expect("hinge_loss", Metrics.Hinge().Compute(target, (score * 4) - 2));
    }
}
