namespace Nadir.Pictures;

/// <content>How well scores tell two classes apart.</content>
public static partial class Draw
{
    /// <summary>The receiver operating characteristic of each classifier, with the area under it.</summary>
    /// <param name="curves">A name and <c>RocCurve.Of(target, score)</c> each; at least one.</param>
    /// <exception cref="ArgumentException">There is no curve.</exception>
    /// <remarks>Twin: sklearn.metrics.RocCurveDisplay.</remarks>
    public static Figure Roc(params IReadOnlyList<(string Name, RocCurve Curve)> curves)
    {
        if (Require.Present(curves).Count == 0)
            throw Error.Argument($"Draw.Roc needs at least one curve, got none.", nameof(curves));
        var figure = Square("Receiver operating characteristic", "false positive rate", "true positive rate");
        foreach (var (name, curve) in curves)
            figure.AddLine(Require.Present(curve).FalsePositiveRate, curve.TruePositiveRate, Labelled(name, "area", curve.Area));
        var chance = figure.AddLine([0, 1], [0, 1], "chance");
        (chance.Dash, chance.Thickness, chance.Color) = (LineDash.Dashed, 1.5, ChanceColor);
        return figure;
    }

    /// <inheritdoc cref="Roc(IReadOnlyList{ValueTuple{string, RocCurve}})"/>
    /// <param name="target">Labels 0 and 1; shape [N].</param>
    /// <param name="score">Larger for class 1; shape [N].</param>
    public static Figure Roc(Tensor target, Tensor score) => Roc(("", RocCurve.Of(target, score)));

    /// <summary>Precision over recall of each classifier, with the average precision.</summary>
    /// <param name="curves">A name and <c>PrecisionRecallCurve.Of(target, score)</c> each; at least one.</param>
    /// <exception cref="ArgumentException">There is no curve.</exception>
    /// <remarks>Steps, as precision does not change linearly between thresholds. Twin: sklearn.metrics.PrecisionRecallDisplay.</remarks>
    public static Figure PrecisionRecall(params IReadOnlyList<(string Name, PrecisionRecallCurve Curve)> curves)
    {
        if (Require.Present(curves).Count == 0)
            throw Error.Argument($"Draw.PrecisionRecall needs at least one curve, got none.", nameof(curves));
        var figure = Square("Precision and recall", "recall", "precision");
        foreach (var (name, curve) in curves)
        {
            var corners = Require.Present(curve).Recall.Zip(curve.Precision).ToList();
            var steps = corners.Take(1).Concat(corners.Zip(corners.Skip(1)).SelectMany(pair =>
                new[] { (pair.Second.First, pair.First.Second), pair.Second })).ToList();
            figure.AddLine(steps.Select(step => step.Item1), steps.Select(step => step.Item2), Labelled(name, "average", curve.Area));
        }

        return figure;
    }

    /// <inheritdoc cref="PrecisionRecall(IReadOnlyList{ValueTuple{string, PrecisionRecallCurve}})"/>
    /// <param name="target">Labels 0 and 1; shape [N].</param>
    /// <param name="score">Larger for class 1; shape [N].</param>
    public static Figure PrecisionRecall(Tensor target, Tensor score) => PrecisionRecall(("", PrecisionRecallCurve.Of(target, score)));

    /// <inheritdoc cref="ConfusionMatrixPicture.Of"/>
    public static Figure ConfusionMatrix(long[,] counts, IReadOnlyList<string>? classNames = null) => ConfusionMatrixPicture.Of(counts, classNames);

    // Seen on white and on near black.
    private static Color ChanceColor => Color.Parse("#8a97a6");

    private static Figure Square(string title, string x, string y) => new(title)
    {
        XAxis = new Axis { Title = x, Minimum = 0, Maximum = 1 },
        YAxis = new Axis { Title = y, Minimum = 0, Maximum = 1 },
        EqualAspect = true,
    };

    private static string Labelled(string name, string what, double area) =>
        FormattableString.Invariant($"{Require.Present(name)}{(name.Length > 0 ? ", " : "")}{what} {area:0.000}");
}
