namespace Nadir.Tests.Reference;

internal sealed class MulticlassScoresAdapter() : Adapter("metrics/multiclass_scores")
{
    public override void Run(GoldenCase golden)
    {
        var (target, scores) = (golden.Tensor("y_true"), golden.Tensor("probabilities"));
        Assert.Equal(golden.Whole("classes"), scores.Shape[1]);
        golden.Expect("log_loss", Metrics.LogLoss().Compute(target, scores));
        golden.Expect("log_loss_sum", Metrics.LogLoss(normalize: false).Compute(target, scores));
        golden.Expect("top2_accuracy", Metrics.SparseTopKCategoricalAccuracy(2).Compute(target, scores));
        golden.Expect("roc_auc_ovr_macro", Metrics.RocAuc().Compute(target, scores));
        golden.Expect("roc_auc_ovr_weighted", Metrics.RocAuc(ClassAverage.Weighted).Compute(target, scores));
        golden.Expect("roc_auc_ovo_macro", Metrics.RocAuc(multiClass: MultiClass.OneVsOne).Compute(target, scores));
    }
}
