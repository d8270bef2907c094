using System.Text.Json.Nodes;

namespace Nadir.Cli;

/// <summary>What results call a metric: the share of right decisions is <c>accuracy</c>, whatever form they have.</summary>
internal static class MetricNames
{
    public static string Short(string name) =>
        name[(name.LastIndexOf('.') + 1)..] is "binaryAccuracy" or "categoricalAccuracy" or "sparseCategoricalAccuracy" ? "accuracy" : name;

    public static JsonObject ToJson(IReadOnlyList<NamedNumber> numbers)
    {
        var json = new JsonObject();
        foreach (var (name, value) in numbers)
        {
            // Two accuracies keep their own names: an object has each name once.
            var key = numbers.Count(number => Short(number.Name) == Short(name)) > 1 ? name : Short(name);
            json[key] = double.IsFinite(value) ? value : null;
        }

        return json;
    }
}
