namespace Nadir.Pictures;

/// <summary>Predicted values beside the true ones, sample by sample.</summary>
internal static class ValuesSection
{
    private const int MostRows = 12;
    private const int MostOutputs = 4;

    public static void WriteSamples(HtmlWriter html, ReportContent content, ValueJudgement values) =>
        Write(html, content, values, SamplesSection.Spread(values.Samples.Count, MostRows), "evenly taken", "Predictions of some samples");

    public static void WriteWorst(HtmlWriter html, ReportContent content, ValueJudgement values) =>
        Write(html, content, values, [.. values.Worst.Take(MostRows)], "the farthest from the truth first", "Worst predictions");

    private static void Write(HtmlWriter html, ReportContent content, ValueJudgement values, IReadOnlyList<int> shown, string how, string caption)
    {
        html.Element("p", $"{Wording.Count(shown.Count, $"{content.JudgedBy} sample")}, {how}.", ("class", "quiet"));
        var outputs = Math.Min(values.Width, MostOutputs);
        using (Table.Open(html, caption, "samples"))
        {
            var titles = Enumerable.Range(0, outputs).SelectMany(i => Titles(values.Width == 1 ? "" : $" {NumberText.Integer(i)}"));
            Table.Head(html, ["sample", .. FeatureTable.Titles(values.Samples), .. titles], textColumns: 0);
            using (html.In("tbody"))
            {
                foreach (var sample in shown)
                    WriteRow(html, values, sample, outputs);
            }
        }

        FeatureTable.Note(html, content);
    }

    private static string[] Titles(string which) => [$"true{which}", $"predicted{which}", $"residual{which}"];

    private static void WriteRow(HtmlWriter html, ValueJudgement values, int sample, int outputs)
    {
        using (html.In("tr"))
        {
            html.Element("th", Wording.Whole(sample), ("scope", "row"), ("class", "number"));
            FeatureTable.Cells(html, values.Samples, sample);
            for (var i = sample * values.Width; i < (sample * values.Width) + outputs; i++)
            {
                foreach (var value in new[] { values.Actual[i], values.Predicted[i], values.Residuals[i] })
                    html.Element("td", Wording.Value(value), ("class", "number"));
            }
        }
    }
}
