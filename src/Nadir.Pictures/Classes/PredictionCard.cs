namespace Nadir.Pictures;

/// <summary>One sample with what it is, what it was taken for, and the likeliest classes as bars.</summary>
internal static class PredictionCard
{
    private const int MostBars = 3;

    /// <param name="note">A further line, such as the loss; none when null.</param>
    public static void Write(HtmlWriter html, ReportContent content, ClassJudgement classes, int sample, string? note = null)
    {
        var isRight = classes.IsRight(sample);
        var (actual, predicted) = (classes.NameOf(classes.Actual[sample]), classes.NameOf(classes.Predicted[sample]));
        using (html.In("li", ("class", isRight ? "card right" : "card wrong")))
        {
            var pictures = content.Pictures!;
            var ratio = $"aspect-ratio:{Wording.Css(pictures.Ratio)}";
            html.Alone("img", ("src", pictures.DataUri(sample)), ("alt", $"Sample {sample}: {actual}"), ("style", ratio));
            using (html.In("p", ("class", "verdict")))
            {
                if (isRight)
                {
                    html.Element("span", "✓", ("class", "sign"), ("aria-hidden", "true"));
                    using (html.In("b"))
                        html.Name(actual);
                    html.Element("span", " right", ("class", "unseen"));
                }
                else
                {
                    html.Element("span", "✗", ("class", "sign"), ("aria-hidden", "true"));
                    using (html.In("b"))
                        html.Name(actual);
                    html.Text(" taken for ");
                    using (html.In("b"))
                        html.Name(predicted);
                }
            }

            Bars(html, classes, sample);
            if (note is not null)
                html.Element("p", note, ("class", "note"));
        }
    }

    /// <summary>The likeliest classes; the true one is always among them.</summary>
    public static void Bars(HtmlWriter html, ClassJudgement classes, int sample)
    {
        var shown = classes.Ranked(sample).Take(MostBars).ToList();
        var actual = classes.Actual[sample];
        if (!shown.Contains(actual))
            shown[^1] = actual;
        using (html.In("ul", ("class", "bars")))
        {
            foreach (var label in shown)
            {
                var share = classes.Share(sample, label);
                var length = $"--share:{Wording.Css(double.IsFinite(share) ? Math.Clamp(share, 0, 1) : 0)}";
                using (html.In("li", ("class", label == actual ? "true" : null), ("style", length)))
                {
                    using (html.In("span", ("class", "name")))
                        html.Name(classes.NameOf(label));
                    html.Element("span", "", ("class", "bar"), ("aria-hidden", "true"));
                    html.Element("span", Text(share), ("class", "share"));
                }
            }
        }
    }

    private static string Text(double share) =>
        share is > 0 and < 0.01 ? "< 1 %" : share is > 0.99 and < 1 ? "> 99 %" : Wording.Percent(share, 0);
}
