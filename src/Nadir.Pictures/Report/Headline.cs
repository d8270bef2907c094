using System.Globalization;

namespace Nadir.Pictures;

/// <summary>The top of the report: the run's name, how it ended, and its main figures.</summary>
internal static class Headline
{
    public static void Write(HtmlWriter html, ReportContent content)
    {
        using (html.In("header"))
        {
            using (html.In("p", ("class", "brand")))
            {
                Mark(html);
                html.Text("Nadir report");
            }

            using (html.In("div", ("class", "title")))
            {
                using (html.In("h1"))
                    html.Name(content.Record.Name);
                var (look, text) = Status(content.Record.Status);
                html.Element("span", text, ("class", $"pill {look}"));
            }

            using (html.In("p", ("class", "lead")))
            {
                html.Text($"{Lead(content)} ");
                html.Element("time", Started(content, "d MMMM yyyy, HH:mm 'UTC'"), ("datetime", Started(content, "yyyy-MM-dd'T'HH:mm:ss'Z'")));
            }

            using (html.In("dl", ("class", "tiles")))
            {
                foreach (var (name, value, note) in Tiles(content))
                    Tile(html, name, value, note);
            }
        }
    }

    private static IEnumerable<(string Name, string Value, string Note)> Tiles(ReportContent content)
    {
        var by = Wording.Capitalized(content.JudgedBy);
        if (content.Judgement is ClassJudgement classes)
            yield return ($"{by} accuracy", Wording.Percent(classes.Accuracy), $"{Wording.Whole(classes.Right)} of {Wording.Whole(classes.Actual.Count)} right");
        if (content.Judgement is ValueJudgement values)
        {
            yield return ($"{by} R²", Wording.Share(values.R2), "share of variance explained");
            yield return ($"{by} error", Wording.Value(values.MeanAbsoluteError), $"mean absolute; root mean square {Wording.Value(values.RootMeanSquaredError)}");
        }

        if (content.Judgement.Evaluation is { } evaluation)
            yield return ($"{by} loss", Wording.Value(evaluation.Loss), Wording.Words(content.Model.Loss!.EntryName));
        yield return ("Parameters", Wording.Whole(content.Model.ParameterCount), Wording.Count(content.Model.Layers.Count, "layer"));
        var logged = content.Events.Select(what => what.Seconds).DefaultIfEmpty(double.NaN).Max();
        yield return ("Time", Wording.Duration(content.Number("seconds") ?? logged), Epochs(content));
        if (content.Number("samplesPerSecond") is { } speed)
            yield return ("Speed", Wording.Whole((long)speed), "training samples a second");
    }

    private static string Epochs(ReportContent content)
    {
        var trained = (long)(content.Number("epochs") ?? content.Curves.Epochs.Count);
        var planned = content.Events.Select(what => what.Epochs).DefaultIfEmpty(0).Max();
        return trained < planned ? $"{Wording.Whole(trained)} of {Wording.Count(planned, "epoch")}" : Wording.Count(trained, "epoch");
    }

    private static string Started(ReportContent content, string format) =>
        content.Record.Started.UtcDateTime.ToString(format, CultureInfo.InvariantCulture);

    private static void Tile(HtmlWriter html, string name, string value, string note)
    {
        using (html.In("div"))
        {
            html.Element("dt", name);
            html.Element("dd", value, ("class", "figure"));
            html.Element("dd", note, ("class", "note"));
        }
    }

    private static string Lead(ReportContent content)
    {
        var by = content.Weights() is { } weights ? $" with {weights}" : "";
        return $"Trained on {content.Record.Data}. Judged on {Wording.Count(content.Judgement.Samples.Count, $"{content.JudgedBy} sample")}{by}.";
    }

    private static (string Look, string Text) Status(string status) => status switch
    {
        "completed" => ("good", "completed"),
        "stopped" => ("good", "stopped early"),
        "cancelled" => ("fair", "cancelled"),
        "nonFiniteLoss" => ("bad", "diverged"),
        RunRecord.Failed => ("bad", "failed"),
        RunRecord.Running => ("fair", "not finished"),
        _ => ("fair", Wording.Words(status)),
    };

    /// <summary>A curve that falls to its lowest point.</summary>
    private static void Mark(HtmlWriter html)
    {
        using (html.In("svg", ("viewBox", "0 0 32 24"), ("width", "32"), ("height", "24"), ("aria-hidden", "true"), ("class", "mark")))
        {
            html.Element("path", "", ("d", "M2 3C9 3 11 18 18 18S25 9 30 8"), ("fill", "none"), ("stroke", "currentColor"), ("stroke-width", "2.5"), ("stroke-linecap", "round"));
            html.Element("circle", "", ("cx", "18"), ("cy", "18"), ("r", "4"));
        }
    }
}
