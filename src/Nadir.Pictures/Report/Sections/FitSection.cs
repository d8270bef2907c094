namespace Nadir.Pictures;

/// <summary>How near a regression's predictions come to the truth.</summary>
internal static class FitSection
{
    public static void Write(HtmlWriter html, ReportContent content, ValueJudgement values)
    {
        html.Element("p", $"Each point is one {content.JudgedBy} value. R² {Wording.Share(values.R2)}, mean absolute error {Wording.Value(values.MeanAbsoluteError)}, root mean squared error {Wording.Value(values.RootMeanSquaredError)}.", ("class", "quiet"));
        using (html.In("div", ("class", "figures")))
        {
            foreach (var figure in new[] { ValuePictures.OverFeature(values), ValuePictures.PredictedAgainstTrue(values), ValuePictures.Residuals(values) }.OfType<Figure>())
            {
                (figure.Width, figure.Height) = (440, 310);
                html.Figure(figure);
            }
        }
    }
}
