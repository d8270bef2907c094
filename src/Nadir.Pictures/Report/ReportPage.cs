namespace Nadir.Pictures;

/// <summary>The page around the report's sections.</summary>
internal static class ReportPage
{
    /// <summary>Nothing is fetched and nothing runs, whatever a name in the data may hold.</summary>
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

    public static string Write(ReportContent content)
    {
        var html = new HtmlWriter();
        html.Doctype();
        using (html.In("html", ("lang", "en")))
        {
            using (html.In("head"))
                WriteHead(html, content);
            using (html.In("body"))
                WriteBody(html, content);
        }

        return html.ToString();
    }

    private static void WriteHead(HtmlWriter html, ReportContent content)
    {
        html.Alone("meta", ("charset", "utf-8"));
        html.Alone("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy));
        html.Alone("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Alone("meta", ("name", "color-scheme"), ("content", "light dark"));
        html.Element("title", $"{content.Record.Name} · Nadir report");
        html.Style(Rules());
    }

    private static void WriteBody(HtmlWriter html, ReportContent content)
    {
        var sections = Sections(content);
        html.Element("a", "Skip to the content", ("class", "skip"), ("href", "#content"));
        Headline.Write(html, content);
        using (html.In("nav", ("aria-label", "Contents")))
        {
            foreach (var section in sections)
                html.Element("a", section.Title, ("href", $"#{section.Id}"));
        }

        using (html.In("main", ("id", "content")))
        {
            Notices.Write(html, content);
            foreach (var section in sections)
            {
                using (html.In("section", ("id", section.Id), ("aria-labelledby", $"{section.Id}-title")))
                {
                    html.Element("h2", section.Title, ("id", $"{section.Id}-title"));
                    section.Write(html);
                }
            }
        }

        using (html.In("footer"))
            html.Element("p", "Made by Nadir from the files of the run. This page is complete: it loads nothing and runs no script.");
    }

    private static List<ReportSection> Sections(ReportContent content)
    {
        var sections = new List<ReportSection> { new("curves", "Learning curves", html => CurvesSection.Write(html, content)) };
        if (content.Judgement is ClassJudgement classes)
        {
            sections.Add(new("confusion", "Confusion matrix", html => ConfusionSection.Write(html, content, classes)));
            sections.Add(new("classes", "Classes", html => ClassesSection.Write(html, classes)));
            sections.Add(new("samples", "Sample predictions", html => SamplesSection.Write(html, content, classes)));
            sections.Add(new("mistakes", "Worst mistakes", html => MistakesSection.Write(html, content, classes)));
        }
        else if (content.Judgement is ValueJudgement values)
        {
            sections.Add(new("fit", "Predicted and true", html => FitSection.Write(html, content, values)));
            sections.Add(new("samples", "Sample predictions", html => ValuesSection.WriteSamples(html, content, values)));
            sections.Add(new("mistakes", "Worst predictions", html => ValuesSection.WriteWorst(html, content, values)));
        }

        sections.Add(new("model", "Model", html => ModelSection.Write(html, content)));
        sections.Add(new("data", "Data", html => DataSection.Write(html, content)));
        sections.Add(new("options", "Options", html => OptionsSection.Write(html, content)));
        sections.Add(new("reproduce", "How to reproduce", html => ReproduceSection.Write(html, content)));
        return sections;
    }

    private static string Rules()
    {
        using var resource = typeof(ReportPage).Assembly.GetManifestResourceStream("report.css")!;
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd();
    }
}
