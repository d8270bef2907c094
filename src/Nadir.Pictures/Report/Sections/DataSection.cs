namespace Nadir.Pictures;

/// <summary>What it learned from: name, fingerprint, sizes, and how the classes are balanced.</summary>
internal static class DataSection
{
    private const int MostClasses = 30;

    public static void Write(HtmlWriter html, ReportContent content)
    {
        using (Table.Open(html, "The data", "pairs"))
        using (html.In("tbody"))
        {
            foreach (var (name, value, code) in Rows(content))
                Table.Pair(html, name, value, code);
        }

        if (content.Judgement is ClassJudgement classes)
            WriteBalance(html, content, classes);
    }

    private static IEnumerable<(string Name, string Value, bool Code)> Rows(ReportContent content)
    {
        var record = content.Record;
        yield return ("data", record.Data, true);
        foreach (var (name, value) in record.DataOptions.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            yield return (Wording.Words(name), value, true);
        if (record.DataSha256.Length > 0)
            yield return ("SHA-256", record.DataSha256, true);
        if (content.Data is { } data)
            yield return ("training samples", Split(data.Train.Count, content), false);
        if (content.Data?.Test is { } test)
            yield return ("test samples", Wording.Whole(test.Count), false);
        yield return ("judged by", Wording.Count(content.Judgement.Samples.Count, $"{content.JudgedBy} sample"), false);
        yield return ("one sample", content.Pictures is { } pictures ? $"image of {pictures.Size} pixels" : $"{content.Judgement.Samples.InputShape}", false);
        if (content.Judgement is ClassJudgement classes)
            yield return ("classes", Wording.Whole(classes.Classes), false);
        if (content.Model.Preparation is { } own)
            yield return ("preparation", $"{content.Catalogue.SpecOf(own)}", true);
        foreach (var (name, value) in record.Preparation ?? [])
        {
            if (value is not null && !(name == "scaler" && content.Model.Preparation is not null))
                yield return (Wording.Words(name), JsonWording.Of(value), false);
        }
    }

    private static string Split(int count, ReportContent content)
    {
        var held = content.Events.Where(what => what.Kind == RunEventKind.Started).SelectMany(what => what.Numbers)
            .LastOrDefault(number => number.Name == "validationSamples").Value;
        return held > 0 && held < count ? $"{Wording.Whole(count)}, {Wording.Whole((long)held)} of them kept back for validation" : Wording.Whole(count);
    }

    private static void WriteBalance(HtmlWriter html, ReportContent content, ClassJudgement classes)
    {
        var judged = classes.Scores.Select(score => score.Support).ToList();
        var training = content.Data is { } data && !ReferenceEquals(data.Train, classes.Samples)
            ? ClassLabels.Counts(data.Train.Targets, classes.Classes)
            : null;
        var all = Enumerable.Range(0, judged.Count);
        var shown = judged.Count <= MostClasses ? all : all.OrderByDescending(label => judged[label]).Take(MostClasses);
        html.Element("h3", judged.Count <= MostClasses ? "Class balance" : $"Class balance, the {MostClasses} largest classes");
        using (Table.Open(html, "Samples of each class", "balance"))
        {
            Table.Head(html, training is null ? ["class", content.JudgedBy] : ["class", "training", content.JudgedBy]);
            using (html.In("tbody"))
            {
                foreach (var label in shown)
                {
                    using (html.In("tr"))
                    {
                        using (html.In("th", ("scope", "row")))
                            html.Name(classes.NameOf(label));
                        foreach (var counts in new[] { training, judged }.OfType<IReadOnlyList<long>>())
                            WriteCount(html, counts[label], counts.Sum(), counts.Max());
                    }
                }
            }
        }
    }

    private static void WriteCount(HtmlWriter html, long count, long all, long most)
    {
        var share = $"--share:{Wording.Css(count / (double)most)}";
        html.Element("td", $"{Wording.Whole(count)} ({Wording.Percent(count / (double)all)})", ("class", "number meter"), ("style", share));
    }
}
