namespace Nadir.Pictures;

/// <summary>Which class is taken for which: a table of numbers, or a picture where there are many classes.</summary>
internal static class ConfusionSection
{
    private const int MostInTable = 16;
    private const int MostPairs = 8;
    internal const double Deep = 0.4;

    public static void Write(HtmlWriter html, ReportContent content, ClassJudgement classes)
    {
        var isTable = classes.Classes <= MostInTable;
        var colors = isTable ? "Blue is right, orange is wrong; the shade is the share of the row." : "What is right lies on the diagonal.";
        html.Element("p", $"Each row holds the {content.JudgedBy} samples of one class, each column what they were taken for. {colors}", ("class", "quiet"));
        using (html.In("div", ("class", "sidebyside")))
        {
            if (isTable)
                WriteTable(html, classes);
            else
                WritePicture(html, classes);
            WritePairs(html, classes);
        }
    }

    private static void WriteTable(HtmlWriter html, ClassJudgement classes)
    {
        var names = Enumerable.Range(0, classes.Classes).Select(classes.NameOf).ToList();
        var isLong = names.Any(name => name.Length > 4);
        using (Table.Open(html, "Confusion matrix: true classes in rows, predicted classes in columns", isLong ? "confusion long" : "confusion"))
        {
            using (html.In("thead"))
            {
                using (html.In("tr"))
                {
                    html.Element("td", "", ("class", "corner"));
                    html.Element("th", "predicted", ("scope", "colgroup"), ("colspan", $"{names.Count}"), ("class", "over"));
                }

                using (html.In("tr"))
                {
                    html.Element("th", "true", ("scope", "col"), ("class", "corner"));
                    foreach (var name in names)
                    {
                        using (html.In("th", ("scope", "col")))
                            html.Name(name);
                    }
                }
            }

            using (html.In("tbody"))
            {
                for (var row = 0; row < names.Count; row++)
                    WriteRow(html, classes, row);
            }
        }
    }

    private static void WriteRow(HtmlWriter html, ClassJudgement classes, int row)
    {
        using (html.In("tr"))
        {
            using (html.In("th", ("scope", "row")))
                html.Name(classes.NameOf(row));
            for (var column = 0; column < classes.Classes; column++)
            {
                var count = classes.Confusion[row, column];
                var share = count / (double)Math.Max(1, classes.Scores[row].Support);
                var look = count == 0 ? "none" : row == column ? "hit" : "miss";
                var shade = count == 0 ? null : $"--share:{Wording.Css(Shade(share, row == column))}";
                html.Element("td", Wording.Whole(count), ("class", share > Deep ? $"{look} deep" : look), ("style", shade));
            }
        }
    }

    // The root, because a few mistakes among many samples must still be seen; between the light shades with dark text and
    // the deep ones with white text lies a gap in which neither could be read.
    internal static double Shade(double share, bool isHit) => share > Deep ? 0.88 + (0.12 * share)
        : isHit ? 0.12 + (0.46 * share / Deep) : 0.14 + (0.46 * Math.Sqrt(share / Deep));

    private static void WritePicture(HtmlWriter html, ClassJudgement classes)
    {
        var figure = ConfusionMatrixPicture.Of(classes.Confusion, [.. Enumerable.Range(0, classes.Classes).Select(classes.NameOf)]);
        html.Figure(figure);
    }

    private static void WritePairs(HtmlWriter html, ClassJudgement classes)
    {
        var pairs = new List<(int Row, int Column, long Count)>();
        for (var row = 0; row < classes.Classes; row++)
        {
            for (var column = 0; column < classes.Classes; column++)
            {
                if (row != column && classes.Confusion[row, column] > 0)
                    pairs.Add((row, column, classes.Confusion[row, column]));
            }
        }

        using (html.In("div", ("class", "aside")))
        {
            html.Element("h3", pairs.Count == 0 ? "Nothing was confused" : "Most often confused");
            if (pairs.Count == 0)
            {
                html.Element("p", "Every sample was taken for what it is.", ("class", "quiet"));
                return;
            }

            using (html.In("ol", ("class", "pairs")))
            {
                foreach (var (row, column, count) in pairs.OrderByDescending(pair => pair.Count).Take(MostPairs))
                    WritePair(html, classes, row, column, count);
            }
        }
    }

    private static void WritePair(HtmlWriter html, ClassJudgement classes, int row, int column, long count)
    {
        using (html.In("li"))
        {
            using (html.In("b"))
                html.Name(classes.NameOf(row));
            html.Text(" taken for ");
            using (html.In("b"))
                html.Name(classes.NameOf(column));
            html.Element("span", $"{Wording.Whole(count)} of {Wording.Whole(classes.Scores[row].Support)}", ("class", "count"));
        }
    }
}
