namespace Nadir.Pictures;

/// <content>What a network makes of the plane.</content>
public static partial class Draw
{
    private const int PlanePoints = 200, MostClasses = 1000;
    private const double PlaneAir = 0.08, TintOpacity = 0.35;

    /// <summary>Which class a model sees where, with the samples on top.</summary>
    /// <param name="model">Takes two numbers, gives a score for each class, or one for two classes.</param>
    /// <param name="samples">Inputs of shape [N, 2] with class numbers as targets.</param>
    /// <exception cref="ArgumentException">The samples are not points of the plane, or have no classes.</exception>
    /// <remarks>Twin: sklearn.inspection.DecisionBoundaryDisplay.</remarks>
    public static Figure DecisionBoundary(Model model, Samples samples)
    {
        if (Require.Present(samples).InputShape is not { Rank: 1 } shape || shape[0] != 2)
            throw Error.Argument($"A decision boundary is drawn in the plane: inputs must have shape [N, 2], got {samples.Inputs.Shape}. Choose two features.", nameof(samples));
        if (samples.Count == 0)
            throw Error.Argument($"A decision boundary needs samples, got none.", nameof(samples));
        var points = samples.Inputs.ToArray<double>();
        var (x, y) = (Places(points, 0), Places(points, 1));
        var places = Tensor.From([.. y.SelectMany(up => x.SelectMany(right => new[] { right, up }))], new Shape(x.Length * y.Length, 2));
        var found = ClassesOf(Require.Present(model), model.Predict(places));
        var values = new double[y.Length, x.Length];
        for (var i = 0; i < found.Length; i++)
            values[i / x.Length, i % x.Length] = found[i];
        var labels = LabelsOf(samples);
        var classes = Math.Max(2, Math.Max(found.Max(), labels.Max()) + 1);
        var titles = FeatureTable.Titles(samples).ToList();
        var figure = new Figure("Decision boundary")
        {
            XAxis = new Axis { Title = titles[0] },
            YAxis = new Axis { Title = titles[1] },
            Width = 560,
            Height = 480,
        };
        var field = figure.AddField(x, y, values);
        (field.Minimum, field.Maximum, field.Opacity, field.ShowColorBar) = (0, classes - 1, TintOpacity, false);
        field.Colormap = new Colormap([.. Enumerable.Range(0, classes).Select(ClassColors.Of)]);
        for (var label = 0; label < classes; label++)
        {
            var members = Enumerable.Range(0, labels.Length).Where(sample => labels[sample] == label).ToList();
            var name = samples.ClassNames is { } names && label < names.Count ? names[label] : FormattableString.Invariant($"class {label}");
            var (across, up) = (members.Select(sample => points[2 * sample]), members.Select(sample => points[(2 * sample) + 1]));
            figure.AddScatter(across, up, name).Color = ClassColors.Of(label);
        }

        return figure;
    }

    private static int[] LabelsOf(Samples samples)
    {
        var values = samples.Targets.ToArray<double>();
        var width = values.Length / samples.Count;
        if (width == 1 && Array.FindIndex(values, value => !(value is >= 0 and < MostClasses) || !double.IsInteger(value)) is >= 0 and var odd)
            throw Error.Argument($"A decision boundary needs class numbers from 0 to {MostClasses - 1} as targets, sample {odd} has {values[odd]}.", nameof(samples));
        return [.. Enumerable.Range(0, samples.Count).Select(sample => width == 1 ? (int)values[sample] : LargestOf(values.AsSpan(sample * width, width)))];
    }

    private static int[] ClassesOf(Model model, Tensor prediction)
    {
        var scores = prediction.ToArray<double>();
        var width = scores.Length / prediction.Shape[0];
        var threshold = OutputFunction.Of(model) == "sigmoid" ? 0.5 : 0;
        return [.. Enumerable.Range(0, prediction.Shape[0]).Select(sample => width == 1
            ? scores[sample] > threshold ? 1 : 0
            : LargestOf(scores.AsSpan(sample * width, width)))];
    }

    private static int LargestOf(ReadOnlySpan<double> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
            best = scores[i] > scores[best] ? i : best;
        return best;
    }

    private static double[] Places(double[] points, int feature)
    {
        var all = points.Where((_, place) => place % 2 == feature).ToList();
        var (low, high) = (all.Min(), all.Max());
        var air = low < high ? PlaneAir * (high - low) : 1;
        return [.. Enumerable.Range(0, PlanePoints).Select(i => low - air + ((high - low + (2 * air)) * i / (PlanePoints - 1)))];
    }
}
