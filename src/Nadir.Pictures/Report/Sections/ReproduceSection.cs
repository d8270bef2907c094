namespace Nadir.Pictures;

/// <summary>The command, the versions and the fingerprints by which the result can be made and checked again.</summary>
internal static class ReproduceSection
{
    public static void Write(HtmlWriter html, ReportContent content)
    {
        html.Element("p", "The same command on the same data gives the same weights, on any number of threads of a processor with the same instructions.", ("class", "quiet"));
        using (html.In("pre", ("tabindex", "0"), ("aria-label", "Command")))
            html.Element("code", content.Record.Command);
        using (Table.Open(html, "Seed, versions and fingerprints", "pairs"))
        using (html.In("tbody"))
        {
            Table.Pair(html, "seed", FormattableString.Invariant($"{content.Model.Seed}"), code: true);
            foreach (var (name, value) in content.Record.Versions)
                Table.Pair(html, Wording.Words(name), JsonWording.Of(value));
            if (content.Record.DataSha256.Length > 0)
                Table.Pair(html, "data SHA-256", content.Record.DataSha256, code: true);
            if (content.Text("weightsSha256") is { } last && last != content.WeightsSha256)
                Table.Pair(html, "last weights SHA-256", last, code: true);
            Table.Pair(html, "judged weights SHA-256", content.WeightsSha256, code: true);
        }
    }
}
