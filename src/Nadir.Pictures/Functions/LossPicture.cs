namespace Nadir.Pictures;

/// <summary>A loss' value and slope over one prediction, its target kept.</summary>
internal static class LossPicture
{
    private const int Points = 401;
    private const double Reach = 3, LogitReach = 6, Edge = 0.01;

    /// <summary>The picture; null for losses of other inputs than a target and one prediction, or one row of two.</summary>
    public static Figure? Of(Loss loss)
    {
        if (View(Require.Present(loss)) is not { } view)
            return null;
        var at = Tensor.Linspace(view.From, view.To, Points, ElementType.Float64).RequiresGradient();
        var terms = loss.Compute(view.Target, view.Prediction(at));
        if (terms.Count != Points)
            return null;
        var figure = new Figure($"{loss.EntryName}") { Subtitle = view.Says, XAxis = new Axis { Title = view.Axis } };
        figure.AddLine(at.ToArray<double>(), terms.ToArray<double>(), "value");
        if (loss.HasGradient)
            figure.AddLine(at.ToArray<double>(), Gradients.Of(terms.Sum(), [at])[0].ToArray<double>(), "slope");
        return figure;
    }

    private static LossView? View(Loss loss)
    {
        if (loss.Inputs is not [{ Name: "target" }, { Name: "prediction" }] || loss.Targets.IsClassLists)
            return null;
        var (targets, predictions) = (loss.Targets, loss.Predictions);
        if (targets.IsClasses || targets.IsDistribution)
            return Rows(targets, predictions);
        var (low, high) = (predictions.Low, predictions.High);
        if (targets.IsLabels || targets.High == 1)
        {
            var (from, to) = low == 0 && high == 1 ? (Edge, 1 - Edge) : (-LogitReach / 2, LogitReach / 2);
            return new LossView(Column(Points, 1), from, to, x => x.Reshape(Points, 1), "prediction", "target 1");
        }

        var target = targets.Low >= 0 ? 1 : 0;
        return new LossView(
            Column(Points, target),
            Math.Max(double.IsInfinity(low) ? target - Reach : low + Edge, target - Reach),
            Math.Min(double.IsInfinity(high) ? target + Reach : high, target + Reach),
            x => x.Reshape(Points, 1),
            "prediction",
            $"target {target}");
    }

    /// <summary>Two classes, of which the first is right: by its logit, or by its probability.</summary>
    private static LossView? Rows(LossDomain targets, LossDomain predictions)
    {
        var isLogits = double.IsInfinity(predictions.Low) && double.IsInfinity(predictions.High);
        var isLogarithms = double.IsInfinity(predictions.Low) && predictions.High == 0;
        var right = targets.IsClasses
            ? Tensor.Zeros(new Shape(Points), ElementType.Int64)
            : Tensor.Concatenate([Column(Points, 1), Column(Points, 0)], 1);
        if (isLogits)
        {
            return new LossView(
                right, -LogitReach, LogitReach, x => Two(x, x * 0), "logit of the right class", "two classes, the other's logit 0");
        }

        return new LossView(
            right,
            Edge,
            1 - Edge,
            p => isLogarithms ? Two(p.Log(), (1 - p).Log()) : Two(p, 1 - p),
            "probability of the right class",
            "two classes");
    }

    private static Tensor Two(Tensor first, Tensor second) => Tensor.Stack([first, second], 1);

    private static Tensor Column(int rows, double value) => Tensor.Full(new Shape(rows, 1), value, ElementType.Float64);
}
