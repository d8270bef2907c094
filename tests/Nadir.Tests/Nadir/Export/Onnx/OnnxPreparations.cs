using System.Text.Json.Nodes;
using Nadir.Tests.Saving;

namespace Nadir.Tests.Export.Onnx;

/// <summary>A preparation's own columns beside those of ONNX Runtime.</summary>
internal static class OnnxPreparations
{
    /// <summary>False where what it makes is no numbers, or it has no exporter.</summary>
    public static bool Agrees(Preparation preparation, Table rows)
    {
        var made = preparation.Transform(rows);
        if (made.Columns.Any(column => column is TextColumn))
            return false;
        var model = OnnxAgreement.Built(ElementType.Float64, new Shape(made.Columns.Count), new ActivationLayer(Activations.Linear()));
        return Agrees(model, preparation, rows, made.ToTensor());
    }

    public static bool Agrees(Model model, Preparation? preparation, Table rows, Tensor expected)
    {
        using var folder = new ScratchFolder();
        try
        {
            model.ExportOnnx(folder["m.onnx"], new OnnxOptions { Preparation = preparation });
        }
        catch (NotSupportedException)
        {
            return false;
        }

        OnnxPeers.Check(folder["m.onnx"]);
        OnnxAgreement.Near(expected, OnnxPeers.Run(folder["m.onnx"], Inputs(rows)), OnnxAgreement.Bound(model.ElementType));
        return true;
    }

    /// <summary>One matrix of a table of numbers; with texts, an input a column.</summary>
    private static JsonObject Inputs(Table rows)
    {
        if (rows.Columns.All(column => column is NumberColumn))
            return new JsonObject { ["input"] = OnnxPeers.Json(rows.ToTensor()) };
        var inputs = new JsonObject();
        foreach (var column in rows.Columns)
        {
            inputs[column.Name] = column is NumberColumn numbers
                ? OnnxPeers.Json(Tensor.From(numbers.Values, new Shape(column.Count, 1)))
                : new JsonObject
                {
                    ["type"] = "string",
                    ["dims"] = new JsonArray(column.Count, 1),
                    ["data"] = new JsonArray([.. ((TextColumn)column).Values.Select(text => (JsonNode)(text ?? ""))]),
                };
        }

        return inputs;
    }
}
