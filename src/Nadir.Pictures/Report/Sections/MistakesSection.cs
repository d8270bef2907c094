namespace Nadir.Pictures;

/// <summary>The mistakes the model was surest of.</summary>
internal static class MistakesSection
{
    private const int MostShown = 12;

    public static void Write(HtmlWriter html, ReportContent content, ClassJudgement classes)
    {
        var all = classes.Actual.Count - classes.Right;
        var worst = classes.Mistakes.Take(MostShown).ToList();
        if (worst.Count == 0)
        {
            html.Element("p", $"There are none: every {content.JudgedBy} sample was taken for what it is.", ("class", "quiet"));
            return;
        }

        var which = all == 1 ? "The only mistake"
            : worst.Count < all ? $"The worst {worst.Count} of {Wording.Count(all, "mistake")}, the surest first"
            : $"All {Wording.Count(all, "mistake")}, the surest first";
        html.Element("p", $"{which}. Look at {(all == 1 ? "it: it" : "them: some")} may be labelled wrong.", ("class", "quiet"));
        if (content.Pictures is null)
        {
            FeatureTable.Write(html, content, classes, worst, "Worst mistakes");
            return;
        }

        using (html.In("ul", ("class", "gallery")))
        {
            foreach (var sample in worst)
                PredictionCard.Write(html, content, classes, sample, Note(content, classes, sample));
        }
    }

    private static string Note(ReportContent content, ClassJudgement classes, int sample) => content.Model.Loss is null
        ? $"no. {Wording.Whole(sample)}"
        : $"loss {Wording.Value(content.Model.Evaluate(classes.Samples.Pick([sample])).Loss)}, no. {Wording.Whole(sample)}";
}
