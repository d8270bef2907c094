namespace Nadir.Pictures;

/// <summary>A loss of a target and a prediction, seen along one number.</summary>
/// <param name="Axis">Which number it is.</param>
/// <param name="Title">What the axis is called.</param>
/// <param name="Says">What is kept.</param>
/// <param name="Low">The smallest number the loss can be seen at.</param>
/// <param name="High">The largest number the loss can be seen at.</param>
/// <param name="Target">So many targets, for so many numbers.</param>
/// <param name="Prediction">The predictions for the numbers; shape [points] to what the loss takes.</param>
internal sealed record LossView(
    LossAxis Axis, string Title, string Says, double Low, double High, Func<int, Tensor> Target, Func<Tensor, Tensor> Prediction)
{
    private const double Edge = 0.005;

    /// <summary>The ways a loss can be seen, the best one first; none for losses of other inputs.</summary>
    public static IEnumerable<LossView> Of(Loss loss)
    {
        if (loss.Inputs is not [{ Name: "target" }, { Name: "prediction" }] || loss.Targets.IsClassLists)
            return [];
        var (targets, predictions) = (loss.Targets, loss.Predictions);
        var isProbability = predictions is { Low: 0, High: 1 };
        if (targets.IsClasses || targets.IsDistribution)
            return Rows(targets, predictions);
        if (isProbability)
            return [OfProbability(p => p, Edge), OfMargin(m => m.Sigmoid())];
        if (targets.IsLabels || targets.High == 1)
            return [OfMargin(m => m), OfProbability(p => (p / (1 - p)).Log(), Edge)];
        var residual = OfResidual(targets.Low >= 0 ? 1 : 0, predictions);
        return targets.Low >= 0 || predictions.Low >= 0 ? [residual] : [residual, OfMargin(m => m)];
    }

    private static LossView OfResidual(double target, LossDomain predictions) => new(
        LossAxis.Residual,
        "prediction − target",
        target == 0 ? "" : FormattableString.Invariant($"target {target}"),
        double.IsInfinity(predictions.Low) ? predictions.Low : predictions.Low + Edge - target,
        double.IsInfinity(predictions.High) ? predictions.High : predictions.High - Edge - target,
        points => Column(points, target),
        residual => (residual + target).Reshape(-1, 1));

    private static LossView OfMargin(Func<Tensor, Tensor> prediction) => new(
        LossAxis.Margin,
        "margin: label · score",
        "",
        double.NegativeInfinity,
        double.PositiveInfinity,
        points => Column(points, 1),
        margin => prediction(margin).Reshape(-1, 1));

    private static LossView OfProbability(Func<Tensor, Tensor> prediction, double edge) => new(
        LossAxis.Probability,
        "probability of the right class",
        "",
        edge,
        1 - edge,
        points => Column(points, 1),
        probability => prediction(probability).Reshape(-1, 1));

    /// <summary>Two classes, of which the first is right: by its logit's lead, or by its probability.</summary>
    private static IEnumerable<LossView> Rows(LossDomain targets, LossDomain predictions)
    {
        Func<int, Tensor> right = targets.IsClasses
            ? points => Tensor.Zeros(new Shape(points), ElementType.Int64)
            : points => Tensor.Concatenate([Column(points, 1), Column(points, 0)], 1);
        var isLogits = double.IsInfinity(predictions.Low) && double.IsInfinity(predictions.High);
        var isLogarithms = double.IsInfinity(predictions.Low) && predictions.High == 0;
        var margin = OfMargin(m => m) with { Title = "logit of the right class − the other's", Says = "two classes", Target = right };
        var probability = OfProbability(p => p, Edge) with { Says = "two classes", Target = right };
        if (isLogits)
        {
            return
            [
                margin with { Prediction = m => Two(m, m * 0) },
                probability with { Prediction = p => Two(p.Log(), (1 - p).Log()) },
            ];
        }

        Func<Tensor, Tensor> rows = isLogarithms ? p => Two(p.Log(), (1 - p).Log()) : p => Two(p, 1 - p);
        return [probability with { Prediction = rows }, margin with { Prediction = m => rows(m.Sigmoid()) }];
    }

    private static Tensor Two(Tensor first, Tensor second) => Tensor.Stack([first, second], 1);

    private static Tensor Column(int rows, double value) => Tensor.Full(new Shape(rows, 1), value, ElementType.Float64);
}
