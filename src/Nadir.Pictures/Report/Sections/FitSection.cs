namespace Nadir.Pictures;

/// <summary>How near a regression's predictions come to the truth.</summary>
internal static class FitSection
{
    public static void Write(HtmlWriter html, ReportContent content, ValueJudgement values)
    {
        var (absolute, squared) = (Wording.Value(values.MeanAbsoluteError), Wording.Value(values.RootMeanSquaredError));
        var errors = $"R² {Wording.Share(values.R2)}, mean absolute error {absolute}, root mean squared error {squared}";
        html.Element("p", $"Each point is one {content.JudgedBy} value. {errors}.", ("class", "quiet"));
        using (html.In("div", ("class", "figures")))
        {
            Figure?[] figures =
                [ValuePictures.OverFeature(values), ValuePictures.PredictedAgainstTrue(values), ValuePictures.Residuals(values)];
            foreach (var figure in figures.OfType<Figure>())
            {
                (figure.Width, figure.Height) = (440, 310);
                html.Figure(figure);
            }
        }
    }
}
