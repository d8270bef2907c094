using System.Text.Json.Nodes;

namespace Nadir.Pictures;

/// <summary>Every option that led to the result: what the model was told, and what the run was asked.</summary>
internal static class OptionsSection
{
    private static readonly string[] ToldByModel = ["optimizer", "loss", "metrics"];

    public static void Write(HtmlWriter html, ReportContent content)
    {
        var model = content.Model;
        using (Table.Open(html, "Options", "pairs"))
        using (html.In("tbody"))
        {
            if (model.Optimizer is not null && model.Loss is not null)
            {
                Table.Pair(html, "optimizer", Spaced(content.Catalogue.SpecOf(model.Optimizer)), code: true);
                Table.Pair(html, "loss", Spaced(content.Catalogue.SpecOf(model.Loss)), code: true);
                if (model.Metrics.Count > 0)
                    Table.Pair(html, "metrics", string.Join(", ", model.Metrics.Select(metric => $"{content.Catalogue.SpecOf(metric)}")), code: true);
            }

            foreach (var (name, value) in content.Record.Options)
            {
                if (value is not null and not JsonArray { Count: 0 } && !(model.Loss is not null && ToldByModel.Contains(name)))
                    Table.Pair(html, Wording.Words(name), JsonWording.Of(value), code: true);
            }
        }
    }

    private static string Spaced(Spec spec) => spec.ToString().Replace(",", ", ", StringComparison.Ordinal);
}
