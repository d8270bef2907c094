using System.Text.Json.Nodes;

namespace Nadir.Pictures;

/// <summary>The layers with their output shapes and numbers of weights.</summary>
internal static class ModelSection
{
    public static void Write(HtmlWriter html, ReportContent content)
    {
        var model = content.Model;
        html.Element("p", $"Input {model.InputShape} of {model.ElementType}; shapes are those of one sample.", ("class", "quiet"));
        var most = Math.Max(1, model.Layers.Max(Weights));
        using (Table.Open(html, "Layers of the model", "model"))
        {
            using (html.In("thead"))
            using (html.In("tr"))
            {
                html.Element("th", "layer", ("scope", "col"));
                html.Element("th", "settings", ("scope", "col"));
                html.Element("th", "output", ("scope", "col"), ("class", "number"));
                html.Element("th", "weights", ("scope", "col"), ("class", "number"));
            }

            using (html.In("tbody"))
            {
                foreach (var layer in model.Layers)
                    WriteRow(html, content, layer, most);
            }

            using (html.In("tfoot"))
            using (html.In("tr"))
            {
                html.Element("th", "all", ("scope", "row"));
                html.Element("td", "");
                html.Element("td", $"{model.OutputShape}", ("class", "number"));
                html.Element("td", Wording.Whole(model.ParameterCount), ("class", "number"));
            }
        }
    }

    private static void WriteRow(HtmlWriter html, ReportContent content, Layer layer, long most)
    {
        using (html.In("tr"))
        {
            html.Element("th", layer.Name, ("scope", "row"));
            html.Element("td", Settings(content.Catalogue, layer), ("class", "settings"));
            html.Element("td", $"{layer.OutputShape}", ("class", "number"));
            html.Element("td", Wording.Whole(Weights(layer)), ("class", "number meter"), ("style", $"--share:{Wording.Css(Weights(layer) / (double)most)}"));
        }
    }

    /// <summary>The arguments that are not their defaults.</summary>
    private static string Settings(Catalogue catalogue, Layer layer)
    {
        var parameters = catalogue.EntryOf(layer).Parameters;
        var told = catalogue.SpecOf(layer).Arguments
            .Select(argument => (argument.Key, Text: TextOf(argument.Key, argument.Value)))
            .Where(argument => parameters.Any(parameter => parameter.Name == argument.Key && (parameter.IsRequired || parameter.DefaultText != argument.Text)));
        return string.Join(", ", told.Select(argument => $"{Wording.Words(argument.Key)} {argument.Text}"));
    }

    private static string TextOf(string name, JsonNode? value) =>
        new Spec("", new JsonObject { [name] = value?.DeepClone() }).ToString()[(name.Length + 2)..];

    private static long Weights(Layer layer) => layer.Parameters.Sum(parameter => (long)parameter.Value.Count);
}
