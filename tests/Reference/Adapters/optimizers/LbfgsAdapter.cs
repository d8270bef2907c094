namespace Nadir.Tests.Reference;

internal sealed class LbfgsAdapter() : TrajectoryAdapter("optimizers/torch_lbfgs")
{
    protected override Optimizer Optimizer(GoldenCase golden) => new Lbfgs(
        golden.Number("lr"),
        golden.Whole("max_iter"),
        golden.Whole("max_eval"),
        golden.Number("tolerance_grad"),
        golden.Number("tolerance_change"),
        golden.Whole("history_size"),
        golden.Text("line_search_fn", null) is null ? LineSearch.None : LineSearch.StrongWolfe);
}
