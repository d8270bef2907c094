namespace Nadir.Pictures;

/// <summary>Pictures of a regression: predicted against true values, the residuals, and the curve over a single feature.</summary>
internal static class ValuePictures
{
    private const int MostPoints = 2000;
    private const int Bins = 21;

    /// <summary>Each value as a point; a perfect model's lie on the diagonal.</summary>
    public static Figure PredictedAgainstTrue(ValueJudgement values)
    {
        var figure = new Figure("Predicted against true") { XAxis = new Axis { Title = "true" }, YAxis = new Axis { Title = "predicted" } };
        var shown = SamplesSection.Spread(values.Actual.Count, MostPoints).Where(i => double.IsFinite(values.Predicted[i])).ToList();
        figure.AddScatter(shown.Select(i => values.Actual[i]), shown.Select(i => values.Predicted[i]), "samples");
        var (low, high) = (values.Actual.Min(), values.Actual.Max());
        figure.AddLine([low, high], [low, high], "perfect").Dash = LineDash.Dashed;
        return figure;
    }

    /// <summary>How often the prediction is how far from the truth.</summary>
    public static Figure Residuals(ValueJudgement values)
    {
        var finite = values.Residuals.Where(double.IsFinite).ToList();
        var figure = new Figure("Residuals") { XAxis = new Axis { Title = "predicted less true" }, YAxis = new Axis { Title = "samples" } };
        var most = finite.Select(Math.Abs).DefaultIfEmpty(0).Max();
        if (most == 0)
            most = 1;
        var counts = new int[Bins];
        foreach (var residual in finite)
            counts[Math.Min(Bins - 1, (int)((residual + most) / (2 * most) * Bins))]++;
        figure.AddBar(Enumerable.Range(0, Bins).Select(bin => Wording.Value(Math.Round((((2 * bin) + 1.0) / Bins - 1) * most, 12))), counts);
        return figure;
    }

    /// <summary>Truth and prediction over the one feature; null where there are more.</summary>
    public static Figure? OverFeature(ValueJudgement values)
    {
        if (values.Samples.InputShape.Count != 1 || values.Width != 1)
            return null;
        var feature = values.Samples.Inputs.ToArray<double>();
        var order = Enumerable.Range(0, feature.Length).OrderBy(i => feature[i]).ToList();
        var name = FeatureTable.Titles(values.Samples).First();
        var figure = new Figure($"Over {name}") { XAxis = new Axis { Title = name }, YAxis = new Axis { Title = "value" } };
        figure.AddScatter(order.Select(i => feature[i]), order.Select(i => values.Actual[i]), "true");
        figure.AddLine(order.Select(i => feature[i]), order.Select(i => values.Predicted[i]), "predicted");
        return figure;
    }
}
