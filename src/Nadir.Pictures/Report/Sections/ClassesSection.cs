namespace Nadir.Pictures;

/// <summary>Precision, recall and F1 of each class; the weakest first where there are many.</summary>
internal static class ClassesSection
{
    private const int MostAtOnce = 20;
    private const int Weakest = 10;

    public static void Write(HtmlWriter html, ClassJudgement classes)
    {
        html.Element("p", "Precision: of what was taken for a class, how much is it. Recall: of what is in a class, how much was found. F1 is their harmonic mean.", ("class", "quiet"));
        if (classes.Scores.Count <= MostAtOnce)
        {
            WriteTable(html, classes, classes.Scores, "Precision, recall and F1 of each class");
            return;
        }

        var weakest = classes.Scores.Where(score => score.Support > 0).OrderBy(score => score.F1).Take(Weakest).ToList();
        html.Element("h3", "The weakest classes");
        WriteTable(html, classes, weakest, "Precision, recall and F1 of the weakest classes");
        using (html.In("details"))
        {
            html.Element("summary", $"All {Wording.Whole(classes.Scores.Count)} classes");
            WriteTable(html, classes, classes.Scores, "Precision, recall and F1 of each class");
        }
    }

    private static void WriteTable(HtmlWriter html, ClassJudgement classes, IReadOnlyList<ClassScore> shown, string caption)
    {
        using (Table.Open(html, caption, "scores"))
        {
            Table.Head(html, ["class", "precision", "recall", "F1", "samples"]);
            using (html.In("tbody"))
            {
                foreach (var score in shown)
                    WriteRow(html, classes.NameOf(score.Label), score.Precision, score.Recall, score.F1, score.Support);
            }

            using (html.In("tfoot"))
            {
                var (precision, recall) = (Mean(classes, score => score.Precision), Mean(classes, score => score.Recall));
                WriteRow(html, "mean of classes", precision, recall, Mean(classes, score => score.F1), classes.Actual.Count);
            }
        }
    }

    private static double Mean(ClassJudgement classes, Func<ClassScore, double> which) => ClassScore.Mean(classes.Scores, which);

    private static void WriteRow(HtmlWriter html, string name, double precision, double recall, double f1, long support)
    {
        using (html.In("tr"))
        {
            using (html.In("th", ("scope", "row")))
                html.Name(name);
            foreach (var share in new[] { precision, recall, f1 })
                html.Element("td", Wording.Share(share), ("class", "meter"), ("style", $"--share:{Wording.Css(double.IsFinite(share) ? share : 0)}"));
            html.Element("td", Wording.Whole(support), ("class", "number"));
        }
    }
}
