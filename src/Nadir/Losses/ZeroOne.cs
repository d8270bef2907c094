using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Losses
{
    /// <summary>
    /// Zero-one loss: 1 for an error, 0 else; its mean is the share of errors. A value only, without gradient.
    /// </summary>
    /// <param name="form">
    /// What an error is: a score not on its label's side (margin), or a predicted label that is not the target
    /// (labels).
    /// </param>
    /// <param name="labels">
    /// The two numbers that targets hold: −1 and 1, or 0 and 1; of no meaning where labels are compared, which may be
    /// any numbers.
    /// </param>
    /// <param name="reduction">How the terms become one number.</param>
    /// <param name="perRow">
    /// Average over the last axis first, so that a sample is a term; else each element is one.
    /// </param>
    /// <param name="checkDomain">Refuse targets that are neither of the labels, where scores are judged.</param>
    /// <remarks>
    /// Formula: 1 where y·f ≤ 0, else 0, for a label y of −1 or 1 and a score f; with form: labels, 1 where the
    /// prediction differs from the target, else 0.
    /// Shape: target and prediction alike, [N, …]; Int64 or Bool targets [N] also go with predictions [N, 1].
    /// Range: 0 or 1.
    /// Slope: none; it is flat but for its jump. Train with a surrogate such as hinge, logistic or exponential.
    /// Twin: sklearn.metrics.zero_one_loss (form: labels).
    /// Source: Hastie, Tibshirani, Friedman 2009, The elements of statistical learning, 2.4 and 10.6.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">
    /// form, labels or reduction is none of the declared ones.
    /// </exception>
    public static Loss ZeroOne(
        ZeroOneForm form = ZeroOneForm.Margin,
        BinaryLabels labels = BinaryLabels.SignedOne,
        Reduction reduction = Reduction.Mean,
        bool perRow = true,
        bool checkDomain = true) =>
        MarginLoss.OfPairs(
            new ZeroOneFunction(Require.Defined(form), Require.Defined(labels)),
            form == ZeroOneForm.Margin ? LossDomain.Of(labels) : LossDomain.Numbers,
            reduction,
            perRow,
            checkDomain);

    private readonly record struct ZeroOneFunction(ZeroOneForm Form, BinaryLabels Labels) : IPairFunction
    {
        public static FormattableString? NoSlope =>
            $"ZeroOne is flat but for its jump, so it has no gradient. Train with a surrogate such as Hinge, Logistic or Exponential, and evaluate with ZeroOne.";

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L target, L prediction)
            where L : struct, ILane<L>
        {
            var found = Form == ZeroOneForm.Margin ? Labels.Signed(target) * prediction : target - prediction;
            var isRight = Form == ZeroOneForm.Margin ? found > 0 : found == 0;
            return L.Select(isRight, 0, L.Select(L.IsNaN(found), found, 1));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L TargetSlope<L>(L target, L prediction)
            where L : struct, ILane<L> => 0;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L PredictionSlope<L>(L target, L prediction)
            where L : struct, ILane<L> => 0;
    }
}
