using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Losses
{
    /// <summary>
    /// Generalised cross-entropy: between cross-entropy (q near 0) and absolute error (q = 1), for labels that may be
    /// wrong.
    /// </summary>
    /// <param name="q">Above 0, up to 1; the larger, the less a sample that is predicted badly counts.</param>
    /// <param name="fromLogits">Predictions are logits, before the softmax; stable, and to be preferred.</param>
    /// <param name="classWeights">One weight a class, 0 or above, multiplied into its part of the sum.</param>
    /// <param name="axis">The axis of the classes; negative ones count from the end.</param>
    /// <param name="reduction">How the terms become one number; MeanOverWeights divides by the class weights.</param>
    /// <param name="checkDomain">Refuse target rows and predictions that are no probabilities.</param>
    /// <exception cref="ArgumentOutOfRangeException">q outside (0, 1]; a negative class weight.</exception>
    /// <remarks>
    /// Formula: Σ w·t·(1 − p^q)/q over the classes, p = softmax(x) for logits x.
    /// Shape: prediction [N, …, classes] (or as axis says); target alike, or Int64 class numbers without the classes'
    /// axis.
    /// Range: [0, 1/q].
    /// Slope: −w·t·p^(q−1) in p, there with p kept at 1e-12 or above; −w·t·p^q in log p.
    /// Twin: keras.losses.CategoricalGeneralizedCrossEntropy.
    /// Differences: Keras' q is 0.5 by default and below 1; it takes probabilities and class numbers only.
    /// Source: Zhang, Sabuncu 2018, arXiv:1805.07836.
    /// </remarks>
    [Alias("gce")]
    public static Loss GeneralizedCrossEntropy(
        double q = 0.7,
        bool fromLogits = false,
        double[]? classWeights = null,
        int axis = -1,
        Reduction reduction = Reduction.Mean,
        bool checkDomain = true)
    {
        if (!(q is > 0 and <= 1))
            throw Error.OutOfRange($"q of GeneralizedCrossEntropy must be above 0 and at most 1, got {q}.", nameof(q));
        var definition = new GeneralizedCrossEntropyRule(
            q, fromLogits, ClassWeights.Require(classWeights, nameof(classWeights)), axis);
        return Loss.OfRows(definition, reduction, checkDomain);
    }

    private sealed record GeneralizedCrossEntropyRule(double Q, bool FromLogits, double[]? ClassWeights, int Axis)
        : IRowLoss, ILogitsLoss
    {
        public LossDomain Targets { get; } =
            LossDomain.Classes with { Axis = Axis, Floating = LossDomain.Distributions with { Axis = Axis } };

        public LossDomain Predictions { get; } = FromLogits
            ? LossDomain.Numbers
            : LossDomain.Distributions with { Axis = Axis, Hint = "Put a softmax before the loss, or pass fromLogits: true." };

        public LossTerms Terms(Tensor target, Tensor prediction)
        {
            const string Name = nameof(GeneralizedCrossEntropy);
            var shares = ClassShares.Of(Name, target, prediction, Axis, ClassWeights, 0);
            var scores = RowShapes.ClassesLast(Name, prediction, Axis);
            var values = FromLogits
                ? shares.Rows.Pair(scores.LogSoftmax(-1), new OfLogFunction(Q))
                : shares.Rows.Pair(scores, new OfProbabilityFunction(Q));
            return new LossTerms(values.Sum(-1), shares.Weights);
        }
    }

    /// <summary>t·(1 − e^(q·l))/q of a log-probability l.</summary>
    private readonly record struct OfLogFunction(double Q) : IPairFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L target, L prediction)
            where L : struct, ILane<L> => target * (-L.ExpM1(Q * prediction) / Q);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L TargetSlope<L>(L target, L prediction)
            where L : struct, ILane<L> => -L.ExpM1(Q * prediction) / Q;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L PredictionSlope<L>(L target, L prediction)
            where L : struct, ILane<L> => -target * L.Exp(Q * prediction);
    }

    /// <summary>t·(1 − p^q)/q, by e^(q·log p), which loses no digits near p = 1.</summary>
    private readonly record struct OfProbabilityFunction(double Q) : IPairFunction
    {
        private const double Smallest = 1e-12;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L target, L prediction)
            where L : struct, ILane<L> => target * TargetSlope(target, prediction);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L TargetSlope<L>(L target, L prediction)
            where L : struct, ILane<L> => -L.ExpM1(Q * L.Log(L.Max(prediction, 0))) / Q;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L PredictionSlope<L>(L target, L prediction)
            where L : struct, ILane<L> => -target * L.Pow(L.Max(prediction, Smallest), Q - 1);
    }
}
