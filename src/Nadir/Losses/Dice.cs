namespace Nadir;

public static partial class Losses
{
    /// <summary>Dice loss: one less twice what target and prediction share, over what they have together.</summary>
    /// <param name="smooth">
    /// Added above and below the fraction, 0 or above; with 0, two empty sets give no number.
    /// </param>
    /// <param name="perSample">
    /// Each sample has a fraction of its own; false: all of the batch together make one.
    /// </param>
    /// <param name="reduction">How the terms become one number.</param>
    /// <param name="checkDomain">Refuse targets and predictions outside [0, 1].</param>
    /// <exception cref="ArgumentOutOfRangeException">smooth is negative or not finite.</exception>
    /// <remarks>
    /// Formula: 1 − (2·Σpt + s)/(Σp + Σt + s), over all elements, or all of a sample.
    /// Shape: target and prediction alike, [N, …]; one term, or with perSample a term for each sample.
    /// Range: [0, 1].
    /// Slope: ((2·Σpt + s)/(Σp + Σt + s) − 2t)/(Σp + Σt + s) in p.
    /// Twin: keras.losses.Dice.
    /// Differences: Keras adds its epsilon of 1e-7 below the fraction only, so that two empty sets give 1 there and 0
    /// here; its axis chooses other axes than all. Textbooks often have smooth 1.
    /// Source: Milletari, Navab, Ahmadi 2016, arXiv:1606.04797.
    /// </remarks>
    public static Loss Dice(
        double smooth = 1e-7, bool perSample = false, Reduction reduction = Reduction.Mean, bool checkDomain = true) =>
        Loss.OfRows(new DiceRule(Require.NotNegative(smooth), perSample), reduction, checkDomain);

    private sealed record DiceRule(double Smooth, bool PerSample) : OverlapRule(Smooth, PerSample)
    {
        protected override double WrongWeight => 0.5;

        protected override double MissedWeight => 0.5;

        protected override double Scale => 2;

        protected override string Name => nameof(Dice);
    }
}
