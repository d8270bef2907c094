namespace Nadir.Pictures;

/// <summary>Some samples, evenly taken from all, with what the model makes of them.</summary>
internal static class SamplesSection
{
    private const int MostPictures = 18;
    private const int MostRows = 12;

    public static void Write(HtmlWriter html, ReportContent content, ClassJudgement classes)
    {
        var shown = Spread(classes.Actual.Count, content.Pictures is null ? MostRows : MostPictures);
        var samples = Wording.Count(shown.Count, $"{content.JudgedBy} sample");
        var bars = $"the model's {Noun(classes)} of the likeliest classes; the true class has a full-coloured bar";
        html.Element("p", $"{samples}, evenly taken, with {bars}.", ("class", "quiet"));
        if (content.Pictures is null)
        {
            if (PlanePicture.Of(classes) is { } plane)
            {
                using (html.In("div", ("class", "figures")))
                    html.Figure(plane);
            }

            FeatureTable.Write(html, content, classes, shown, $"Predictions of {Wording.Count(shown.Count, "sample")}");
            return;
        }

        using (html.In("ul", ("class", "gallery")))
        {
            foreach (var sample in shown)
                PredictionCard.Write(html, content, classes, sample);
        }
    }

    public static string Noun(ClassJudgement classes) => classes.AreProbabilities ? "probabilities" : "outputs";

    /// <summary>So many of the numbers below count, at equal distances.</summary>
    public static IReadOnlyList<int> Spread(int count, int most)
    {
        var shown = Math.Min(count, most);
        return [.. Enumerable.Range(0, shown).Select(i => (int)((long)i * count / shown))];
    }
}
