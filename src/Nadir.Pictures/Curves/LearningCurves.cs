namespace Nadir.Pictures;

/// <summary>The picture of a training: how a loss or metric went, in training and in validation.</summary>
public static class LearningCurves
{
    private const string Validation = "validation.";
    private const int MostMarkers = 15;
    private const int StepPoints = 160;

    // With more epochs the line between them shows the way down better than single steps do.
    private const int MostEpochsWithSteps = 3;

    // Beyond this ratio of largest to smallest loss, a linear axis shows a cliff and then a floor.
    private const double LogarithmicFrom = 30;

    /// <summary>One number over the epochs, with that of validation beside it where there is one.</summary>
    /// <param name="history">What <c>Fit</c> returned.</param>
    /// <param name="name"><c>loss</c>, or a metric of <see cref="History.Names"/>.</param>
    /// <exception cref="ArgumentException">The history has no number of this name.</exception>
    public static Figure ToFigure(this History history, string name = "loss")
    {
        _ = Require.Present(history)[name];
        var curves = RunCurves.Of(history);
        return Of(curves, name, curves.BestEpoch);
    }

    internal static Figure Of(RunCurves curves, string name, int? bestEpoch)
    {
        var isLoss = name == "loss";
        var values = curves[name].Concat(curves[Validation + name]).Where(double.IsFinite).ToList();
        var steps = isLoss && curves.Epochs.Count <= MostEpochsWithSteps ? Averaged(curves.Steps) : [];
        if (curves.Epochs.Count == 1 && steps.Count < 2)
            return OfOneEpoch(curves, name);
        var figure = new Figure(Wording.Capitalized(Wording.Metric(name)))
        {
            XAxis = new Axis { Title = "epoch", Minimum = steps.Count > 0 ? 0 : null },
            YAxis = new Axis { Scale = isLoss ? ScaleFor([.. values, .. steps.Select(step => step.Loss)]) : AxisScale.Linear },
        };
        var hasMarkers = curves.Epochs.Count <= MostMarkers;
        figure.AddLine(curves.Epochs, curves[name], "training").Markers = hasMarkers;
        if (curves.Has(Validation + name))
            figure.AddLine(curves.Epochs, curves[Validation + name], "validation").Markers = hasMarkers;
        if (steps.Count > 1)
        {
            var line = figure.AddLine(steps.Select(step => step.Epoch), steps.Select(step => step.Loss), "training steps");
            line.Thickness = 1;
            line.Color = StepColor;
        }

        if (bestEpoch is { } best && curves.Has(Validation + name) && curves.Epochs.Count > 1 && curves.Epochs.Contains(best))
        {
            var at = curves.Epochs.ToList().IndexOf(best);
            var mark = figure.AddScatter([best], [curves[Validation + name][at]], $"best, epoch {best}");
            (mark.MarkerSize, mark.Color) = (12, BestColor);
        }

        return figure;
    }

    /// <summary>The learning rate over the epochs.</summary>
    internal static Figure OfLearningRate(RunCurves curves)
    {
        var figure = new Figure("Learning rate") { XAxis = new Axis { Title = "epoch" }, YAxis = new Axis { Scale = ScaleFor(curves.LearningRates) } };
        figure.AddLine(curves.Epochs, curves.LearningRates).Markers = curves.Epochs.Count <= MostMarkers;
        return figure;
    }

    // Both are seen on white and on near black.
    private static Color StepColor => Color.Parse("#8a97a6");

    private static Color BestColor => Color.Parse("#0f9d74");

    /// <summary>A line of one point is none: bars tell more.</summary>
    private static Figure OfOneEpoch(RunCurves curves, string name)
    {
        var figure = new Figure($"{Wording.Capitalized(Wording.Metric(name))} after one epoch");
        var labels = curves.Has(Validation + name) ? new[] { "training", "validation" } : ["training"];
        figure.AddBar(labels, labels.Select(label => curves[label == "training" ? name : Validation + name][0])).Annotate = true;
        return figure;
    }

    private static AxisScale ScaleFor(IReadOnlyList<double> values)
    {
        var finite = values.Where(double.IsFinite).ToList();
        return finite.Count > 0 && finite.Min() > 0 && finite.Max() / finite.Min() > LogarithmicFrom ? AxisScale.Logarithmic : AxisScale.Linear;
    }

    /// <summary>Noise of single steps hides the way down; means over equal parts of the run show it.</summary>
    private static List<(double Epoch, double Loss)> Averaged(IReadOnlyList<(double Epoch, double Loss)> steps)
    {
        if (steps.Count <= StepPoints)
            return [.. steps];
        var parts = new List<(double Epoch, double Loss)>();
        for (var part = 0; part < StepPoints; part++)
        {
            var (from, to) = (part * steps.Count / StepPoints, (part + 1) * steps.Count / StepPoints);
            var members = steps.Skip(from).Take(to - from).ToList();
            parts.Add((members.Average(step => step.Epoch), members.Average(step => step.Loss)));
        }

        return parts;
    }
}
