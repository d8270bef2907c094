namespace Nadir;

public static partial class Losses
{
    /// <summary>Tversky loss: Dice with wrong and missed elements counted differently.</summary>
    /// <param name="alpha">How much counts what is predicted and not there; 0 or above.</param>
    /// <param name="beta">How much counts what is there and not predicted; 0 or above.</param>
    /// <param name="smooth">
    /// Added above and below the fraction, 0 or above; with 0, two empty sets give no number.
    /// </param>
    /// <param name="perSample">
    /// Each sample has a fraction of its own; false: all of the batch together make one.
    /// </param>
    /// <param name="reduction">How the terms become one number.</param>
    /// <param name="checkDomain">Refuse targets and predictions outside [0, 1].</param>
    /// <exception cref="ArgumentOutOfRangeException">alpha, beta or smooth is negative or not finite.</exception>
    /// <remarks>
    /// Formula: 1 − (Σpt + s)/(Σpt + α·Σp(1 − t) + β·Σ(1 − p)t + s), over all elements, or all of a sample.
    /// Shape: target and prediction alike, [N, …]; one term, or with perSample a term for each sample.
    /// Range: [0, 1].
    /// Slope: with the fraction's parts a and b, (a·(t + α(1 − t) − βt)/b − t)/b in p.
    /// Twin: keras.losses.Tversky.
    /// Differences: Keras' description says the same, but in its code alpha weighs what is missed and beta what is wrong.
    /// It adds its epsilon of 1e-7 below the fraction only, so that two empty sets give 1 there and 0 here; its axis
    /// chooses other axes than all.
    /// Source: Salehi, Erdogmus, Gholipour 2017, arXiv:1706.05721.
    /// </remarks>
    public static Loss Tversky(
        double alpha = 0.5,
        double beta = 0.5,
        double smooth = 1e-7,
        bool perSample = false,
        Reduction reduction = Reduction.Mean,
        bool checkDomain = true)
    {
        var definition = new TverskyRule(
            Require.NotNegative(alpha), Require.NotNegative(beta), Require.NotNegative(smooth), perSample);
        return Loss.OfRows(definition, reduction, checkDomain);
    }

    private sealed record TverskyRule(double Alpha, double Beta, double Smooth, bool PerSample) : OverlapRule(Smooth, PerSample)
    {
        protected override double WrongWeight => Alpha;

        protected override double MissedWeight => Beta;

        protected override double Scale => 1;

        protected override string Name => nameof(Tversky);
    }
}
