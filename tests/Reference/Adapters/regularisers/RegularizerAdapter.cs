namespace Nadir.Tests.Reference;

internal sealed class RegularizerAdapter() : Adapter(
    "regularisers/elastic_net_sklearn",
    "regularisers/group_lasso",
    "regularisers/l1",
    "regularisers/l1_l2",
    "regularisers/l2",
    "regularisers/orthogonal",
    "regularisers/tfjs_l1_l2",
    "regularisers/weight_decay_half")
{
    public override void Run(GoldenCase golden)
    {
        var weights = golden.Tensor("w").RequiresGradient();
        var penalty = Regularizer(golden).Penalty(weights);
        golden.Expect("penalty", penalty);
        golden.Expect("grad_w", Gradients.Of(penalty, [weights])[0]);
    }

    private static Regularizer Regularizer(GoldenCase golden)
    {
        if (golden.HasParam("kind"))
            golden.Text("kind");
        return golden.Id.Split('/')[0] switch
        {
            "elastic_net_sklearn" => Regularizers.ElasticNet(golden.Number("alpha"), golden.Number("l1_ratio")),
            "group_lasso" => Regularizers.GroupLasso(golden.Number("lambda")),
            "l1" => Regularizers.L1(golden.Number("l1")),
            "l2" => Regularizers.L2(golden.Number("l2")),
            "orthogonal" => Regularizers.Orthogonal(
                golden.Number("factor"), golden.Text("mode") == "rows" ? MatrixAxis.Rows : MatrixAxis.Columns),
            "weight_decay_half" => Regularizers.L2(golden.Number("lambda"), half: true),
            _ => Regularizers.L1L2(golden.Number("l1", 0), golden.Number("l2", 0)),
        };
    }
}
