namespace Nadir.Pictures;

/// <summary>Samples that are numbers, a row each: features, what they are, what they were taken for.</summary>
internal static class FeatureTable
{
    private const int MostFeatures = 6;

    public static void Write(HtmlWriter html, ReportContent content, ClassJudgement classes, IReadOnlyList<int> shown, string caption)
    {
        using (Table.Open(html, caption, "samples"))
        {
            Table.Head(html, ["sample", .. Titles(classes.Samples), "true", "taken for", SamplesSection.Noun(classes)], textColumns: 0);
            using (html.In("tbody"))
            {
                foreach (var sample in shown)
                    WriteRow(html, classes, sample);
            }
        }

        Note(html, content);
    }

    /// <summary>The names of the first features, and how many there are besides.</summary>
    public static IEnumerable<string> Titles(Samples samples)
    {
        var count = samples.InputShape.Count;
        for (var i = 0; i < Math.Min(count, MostFeatures); i++)
            yield return samples.FeatureNames is { } names && i < names.Count ? names[i] : $"x{NumberText.Integer(i)}";
        if (count > MostFeatures)
            yield return $"and {Wording.Whole(count - MostFeatures)} more";
    }

    /// <summary>The cells of the first features.</summary>
    public static void Cells(HtmlWriter html, Samples samples, int sample)
    {
        var features = samples.Inputs[sample..(sample + 1)].ToArray<double>();
        foreach (var feature in features.Take(MostFeatures))
            html.Element("td", Wording.Value(feature), ("class", "number"));
        if (features.Length > MostFeatures)
            html.Element("td", "…", ("class", "number"));
    }

    /// <summary>That features are not as the data holds them, where they were prepared.</summary>
    public static void Note(HtmlWriter html, ReportContent content)
    {
        if (content.Record.Preparation is not null && content.Model.Preparation is null)
            html.Element("p", "Features are shown as the model sees them, after preparation.", ("class", "quiet"));
    }

    private static void WriteRow(HtmlWriter html, ClassJudgement classes, int sample)
    {
        using (html.In("tr", ("class", classes.IsRight(sample) ? "right" : "wrong")))
        {
            html.Element("th", Wording.Whole(sample), ("scope", "row"), ("class", "number"));
            Cells(html, classes.Samples, sample);
            using (html.In("td", ("class", "number")))
                html.Name(classes.NameOf(classes.Actual[sample]));
            using (html.In("td", ("class", "number verdict")))
            {
                html.Element("span", classes.IsRight(sample) ? "✓ " : "✗ ", ("class", "sign"));
                html.Name(classes.NameOf(classes.Predicted[sample]));
            }

            using (html.In("td"))
                PredictionCard.Bars(html, classes, sample);
        }
    }
}
