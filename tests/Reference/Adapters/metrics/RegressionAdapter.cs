namespace Nadir.Tests.Reference;

internal sealed class RegressionAdapter() : Adapter("metrics/regression")
{
    private const double Epsilon = 2.220446049250313e-16;

    public override void Run(GoldenCase golden)
    {
        var (target, prediction) = (golden.Tensor("y_true"), golden.Tensor("y_pred"));
        golden.Expect("r2", Metrics.RSquared().Compute(target, prediction));
        golden.Expect("explained_variance", Metrics.ExplainedVariance().Compute(target, prediction));
        golden.Expect("mean_squared_error", Metrics.MeanSquaredError().Compute(target, prediction));
        if (!golden.HasInput("sample_weight"))
            return;

        var weights = golden.Tensor("sample_weight");
        golden.Expect("r2_weighted", Metrics.RSquared().Compute(target, prediction, weights));
        golden.Expect("mse_weighted", Metrics.MeanSquaredError().Compute(target, prediction, weights));
        golden.Expect("rmse", Metrics.RootMeanSquaredError().Compute(target, prediction));
        golden.Expect("mean_absolute_error", Metrics.MeanAbsoluteError().Compute(target, prediction));
        golden.Expect("median_absolute_error", Metrics.MedianAbsoluteError().Compute(target, prediction));
        golden.Expect("max_error", Metrics.MaximumError().Compute(target, prediction));
        golden.Expect("mape_fraction", Metrics.MeanAbsolutePercentageError(percent: false, Epsilon).Compute(target, prediction));
        golden.Expect("pinball_0.1", Metrics.PinballLoss(0.1).Compute(target, prediction));
        golden.Expect("pinball_0.9", Metrics.PinballLoss(0.9).Compute(target, prediction));

        Assert.Equal("|v|+0.1 of y_true and y_pred", golden.Text("positive"));
        var (amount, rate) = (target.Abs() + 0.1, prediction.Abs() + 0.1);
        golden.Expect("msle_of_positive", Metrics.MeanSquaredLogarithmicError().Compute(amount, rate));
        golden.Expect("poisson_deviance_of_positive", Metrics.PoissonDeviance().Compute(amount, rate));
        golden.Expect("gamma_deviance_of_positive", Metrics.GammaDeviance().Compute(amount, rate));
    }
}
