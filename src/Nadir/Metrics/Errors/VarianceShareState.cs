namespace Nadir;

/// <summary>One minus what is left of the targets' variance when the predictions are taken away.</summary>
/// <param name="metric">The metric's name.</param>
/// <param name="average">How outputs become one number.</param>
/// <param name="forceFinite">Whether constant targets give 1 or 0.</param>
/// <param name="freeOffset">Whether a constant error is forgiven.</param>
internal sealed class VarianceShareState(string metric, OutputAverage average, bool forceFinite, bool freeOffset)
    : OutputState(metric)
{
    private WeightedVariance[] targets = [], errors = [];
    private CompensatedSum[] squaredErrors = [];

    public override double Result => Samples < 2 ? double.NaN : average == OutputAverage.Uniform ? Mean(Share) : Weighted();

    public override string? WhyUndefined => Samples == 1
        ? Messages.Text($"{Metric} compares with the targets' variance and needs at least 2 samples, got 1.")
        : Samples > 0 && double.IsNaN(Result) && !forceFinite
            ? Messages.Text($"{Metric} divides by the targets' variance, which is 0. Pass forceFinite: true for 1 or 0 in this case.")
            : null;

    protected override void Begin(int outputs) =>
        (targets, errors, squaredErrors) = (new WeightedVariance[outputs], new WeightedVariance[outputs], new CompensatedSum[outputs]);

    protected override void Add(int output, double target, double prediction, double weight)
    {
        var error = target - prediction;
        targets[output].Add(target, weight);
        errors[output].Add(error, weight);
        squaredErrors[output].Add(weight * error * error);
    }

    private double Share(int output)
    {
        var (left, all) = (Left(output), targets[output].SquaredDistances);
        if (!forceFinite || (left != 0 && all != 0))
            return 1 - (left / all);
        return left == 0 ? 1 : 0;
    }

    private double Left(int output) => freeOffset ? errors[output].SquaredDistances : squaredErrors[output].Value;

    private double Weighted()
    {
        var (sum, weight) = (default(CompensatedSum), default(CompensatedSum));
        for (var output = 0; output < Outputs; output++)
        {
            sum.Add(targets[output].SquaredDistances * Share(output));
            weight.Add(targets[output].SquaredDistances);
        }

        return weight.Value == 0 ? Mean(Share) : sum.Value / weight.Value;
    }
}
