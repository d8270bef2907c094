using System.Globalization;
using System.Text;

namespace Nadir;

public abstract partial class Model
{
    /// <summary>The layers with their output shapes and numbers of weights, as a table.</summary>
    public string Summary()
    {
        var rows = new List<(string Layer, string Output, string Weights)> { ("layer", "output", "weights") };
        foreach (var layer in Layers)
        {
            rows.Add((
                layer.Name,
                layer.IsBuilt ? layer.OutputShape.ToString() : "?",
                layer.IsBuilt ? Count(layer.Parameters.Sum(p => (long)p.Value.Count)) : "?"));
        }

        var (first, second, third) = (rows.Max(r => r.Layer.Length), rows.Max(r => r.Output.Length), rows.Max(r => r.Weights.Length));
        var table = new StringBuilder();
        foreach (var (layer, output, weights) in rows)
            table.Append(CultureInfo.InvariantCulture, $"{layer.PadRight(first)}  {output.PadRight(second)}  {weights.PadLeft(third)}\n");
        var kept = Parameters.Where(parameter => !parameter.IsTrainable).Sum(parameter => (long)parameter.Value.Count);
        var apart = kept > 0 ? $" ({Count(kept)} of them kept, not trained)" : "";
        table.Append(IsBuilt
            ? string.Create(CultureInfo.InvariantCulture, $"{Count(ParameterCount)} weights{apart}, {ElementType}, input {InputShape}\n")
            : "not built yet: call Build(inputShape) or Fit\n");
        return table.ToString();
    }

    private static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
