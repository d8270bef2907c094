namespace Nadir.Pictures;

/// <summary>What a reader must know before believing the figures: how the run ended otherwise, and its warnings.</summary>
internal static class Notices
{
    public static void Write(HtmlWriter html, ReportContent content)
    {
        var notices = Of(content).Distinct().ToList();
        if (notices.Count == 0)
            return;
        using (html.In("aside", ("class", "notices"), ("aria-label", "Warnings")))
        {
            html.Element("h2", notices.Count == 1 ? "One thing to know" : $"{Wording.Whole(notices.Count)} things to know");
            using (html.In("ul"))
            {
                foreach (var notice in notices)
                    html.Element("li", notice);
            }
        }
    }

    private static IEnumerable<string> Of(ReportContent content)
    {
        if (content.Record.Status == RunRecord.Running)
            yield return "The run has not ended, or was ended from outside; this report shows what it had logged and saved.";
        if (content.Record.Status is "stopped" or "cancelled" or "nonFiniteLoss" or RunRecord.Failed && content.Record.StatusText.Length > 0)
            yield return Wording.Capitalized(content.Record.StatusText);
        foreach (var what in content.Events.Where(what => what.Kind == RunEventKind.Warning))
            yield return Wording.Capitalized(what.Text);
        if (content.JudgedBy == "training")
            yield return "There were no other samples to judge by than those it learned from, so the figures here flatter. Keep some back next time: test data, or a validation split.";
        if (content.Judgement.NotFinite is > 0 and var broken)
            yield return $"For {Wording.Whole(broken)} of {Wording.Count(content.Judgement.Samples.Count, "sample")} the model's output is no finite number.";
    }
}
