namespace Nadir.Pictures;

/// <summary>Pictures of a regression: predicted against true values, the residuals, and the curve over a single feature.</summary>
internal static class ValuePictures
{
    private const int MostPoints = 2000;
    private const int MostBins = 15;

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
        var width = BinWidth(finite.Select(Math.Abs).DefaultIfEmpty(0).Max());
        var counts = finite.CountBy(residual => (int)Math.Round(residual / width)).ToDictionary();
        var reach = counts.Keys.Select(Math.Abs).DefaultIfEmpty(0).Max();
        var bins = Enumerable.Range(-reach, (2 * reach) + 1).ToList();
        figure.AddBar(bins.Select(bin => Wording.Value(bin * width)), bins.Select(bin => counts.GetValueOrDefault(bin)));
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

    /// <summary>The least of 1, 2, 5, 10, 20 … and their tenths by which the residuals fit in few bins about 0.</summary>
    private static double BinWidth(double most)
    {
        var least = most > 0 ? 2 * most / (MostBins - 1) : 1;
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        return new[] { 1, 2, 5, 10 }.Select(step => step * power).First(width => width >= least * (1 - 1e-9));
    }
}
