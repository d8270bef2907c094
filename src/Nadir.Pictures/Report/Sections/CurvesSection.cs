namespace Nadir.Pictures;

/// <summary>Loss, metrics and learning rate over the epochs, as pictures and as numbers.</summary>
internal static class CurvesSection
{
    private const string Validation = "validation.";

    public static void Write(HtmlWriter html, ReportContent content)
    {
        var curves = content.Curves;
        if (curves.Epochs.Count == 0 && curves.Steps.Count < 2)
        {
            html.Element("p", "The run ended before it had anything to draw.", ("class", "quiet"));
            return;
        }

        using (html.In("div", ("class", "figures")))
        {
            foreach (var figure in Figures(content))
            {
                (figure.Width, figure.Height) = (440, 300);
                html.Figure(figure);
            }
        }

        if (curves.Epochs.Count > 0)
            WriteNumbers(html, content);
    }

    public static IEnumerable<Figure> Figures(ReportContent content)
    {
        var curves = content.Curves;
        yield return LearningCurves.Of(curves, "loss", content.BestEpoch);
        foreach (var name in curves.Names.Where(name => name != "loss" && !name.StartsWith(Validation, StringComparison.Ordinal)))
            yield return LearningCurves.Of(curves, name, content.BestEpoch);
        if (curves.LearningRates.Count > 1 && curves.LearningRates.Max() > curves.LearningRates.Min() * 1.001)
            yield return LearningCurves.OfLearningRate(curves);
    }

    private static void WriteNumbers(HtmlWriter html, ReportContent content)
    {
        var curves = content.Curves;
        using (html.In("details"))
        {
            html.Element("summary", "The numbers of each epoch");
            using (Table.Open(html, "Loss and metrics by epoch"))
            {
                Table.Head(html, ["epoch", .. curves.Names.Select(Label)]);
                using (html.In("tbody"))
                {
                    foreach (var (i, epoch) in curves.Epochs.Index())
                    {
                        using (html.In("tr", ("class", epoch == content.BestEpoch ? "best" : null)))
                        {
                            html.Element("th", epoch == content.BestEpoch ? $"{epoch}, best" : $"{epoch}", ("scope", "row"));
                            foreach (var name in curves.Names)
                                html.Element("td", Wording.Value(curves[name][i]), ("class", "number"));
                        }
                    }
                }
            }
        }
    }

    private static string Label(string name) =>
        name.StartsWith(Validation, StringComparison.Ordinal) ? $"validation {Wording.Metric(name)}" : Wording.Metric(name);
}
