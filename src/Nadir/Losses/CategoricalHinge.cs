namespace Nadir;

public static partial class Losses
{
    /// <summary>
    /// Categorical hinge: how far the highest wrong class comes near to, or above, the right one's score.
    /// </summary>
    /// <param name="reduction">How the terms become one number.</param>
    /// <param name="checkDomain">Refuse targets outside [0, 1].</param>
    /// <remarks>
    /// Formula: max(0, max((1 − t)·x) − Σ t·x + 1) over a row.
    /// Shape: target and prediction alike, [N, …, classes]; a term for each row. Range: [0, ∞).
    /// Slope: 1 − t at the largest of (1 − t)·x, less t, where the margin of 1 is missed; 0 elsewhere.
    /// Twin: keras.losses.CategoricalHinge.
    /// Differences: at ties TensorFlow shares the slope among the largest, here the first has it all.
    /// Source: https://keras.io/api/losses/hinge_losses/.
    /// </remarks>
    public static Loss CategoricalHinge(Reduction reduction = Reduction.Mean, bool checkDomain = true) =>
        Loss.OfRows(new CategoricalHingeRule(), reduction, checkDomain);

    private sealed record CategoricalHingeRule : IRowLoss
    {
        private static readonly LossDomain OneHot =
            LossDomain.Probabilities with { Hint = "Encode classes one-hot, or pass checkDomain: false." };

        public LossDomain Targets => OneHot;

        public LossTerms Terms(Tensor target, Tensor prediction)
        {
            RowShapes.RequireAlike(nameof(CategoricalHinge), target, prediction);
            if (prediction.Rank == 0 || prediction.Layout[-1] == 0)
                throw Error.Shape($"{nameof(CategoricalHinge)} needs rows of classes, [N, classes], got {prediction.Shape}.");
            target = target.To(prediction.ElementType);
            var wrong = ((1 - target) * prediction).Max(-1);
            var right = (target * prediction).Sum(-1);
            return new LossTerms(((wrong - right) + 1).Map(default(Excess)));
        }
    }
}
