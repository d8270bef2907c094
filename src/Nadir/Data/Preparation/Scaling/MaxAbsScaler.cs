namespace Nadir;

/// <summary>Divides each feature by its largest size in the training data, so that it lies from −1 to 1 and 0 stays 0.</summary>
/// <remarks>A feature of zeros stays; scikit-learn leaves one of sizes below 2e-15 too. Twin: sklearn.preprocessing.MaxAbsScaler.</remarks>
public sealed class MaxAbsScaler : FeatureScaler
{
    /// <summary>Each feature's largest size.</summary>
    public IReadOnlyList<double> Largest => Numbers(0);

    private protected override IReadOnlyList<string> LearnedNames => ["largest"];

    private protected override double[] LearnColumn(Span<double> present)
    {
        var largest = 0.0;
        foreach (var value in present)
            largest = Math.Max(largest, Math.Abs(value));
        return [largest];
    }

    private protected override (double Shift, double Divisor) MapOf(ReadOnlySpan<double> learned) =>
        (0, learned[0] == 0 ? 1 : learned[0]);
}
