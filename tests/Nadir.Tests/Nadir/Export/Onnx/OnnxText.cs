using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Nadir.Tests.Export.Onnx;

/// <summary>An ONNX file as text, for people: field numbers are those of onnx.proto.</summary>
internal static class OnnxText
{
    public static string Of(byte[] file)
    {
        var model = new ProtobufReader(file);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"ir {model.Whole(1)}, producer {model.Text(2)} {model.Text(3)}, model version {model.Whole(5)}\n");
        text.Append(CultureInfo.InvariantCulture, $"\"{model.Text(6)}\"\n");
        foreach (var set in model.Messages(8))
            text.Append(CultureInfo.InvariantCulture, $"operators '{set.Text(1)}' {set.Whole(2)}\n");
        foreach (var property in model.Messages(14))
            text.Append(CultureInfo.InvariantCulture, $"{property.Text(1)} = {property.Text(2)}\n");
        var graph = model.Message(7);
        text.Append(CultureInfo.InvariantCulture, $"\ngraph {graph.Text(2)}\n");
        foreach (var value in graph.Messages(11))
            text.Append(CultureInfo.InvariantCulture, $"input  {Value(value)}\n");
        foreach (var value in graph.Messages(12))
            text.Append(CultureInfo.InvariantCulture, $"output {Value(value)}\n");
        foreach (var tensor in graph.Messages(5))
            text.Append(CultureInfo.InvariantCulture, $"tensor {Tensor(tensor)}\n");
        foreach (var node in graph.Messages(1))
            text.Append(CultureInfo.InvariantCulture, $"node   {string.Join(", ", node.Texts(2))} = {node.Text(4)}({string.Join(", ", node.Texts(1))}){string.Concat(node.Messages(5).Select(Attribute))}\n");
        return text.ToString();
    }

    private static string Value(ProtobufReader value)
    {
        var tensor = value.Message(2).Message(1);
        var axes = tensor.Message(2).Messages(1).Select(axis => axis.Fields.First() == 2 ? axis.Text(2) : axis.Whole(1).ToString(CultureInfo.InvariantCulture));
        return $"{value.Text(1)}: {Type(tensor.Whole(1))} [{string.Join(", ", axes)}]";
    }

    private static string Tensor(ProtobufReader tensor)
    {
        var (bytes, type) = (tensor.Bytes(9), Type(tensor.Whole(2)));
        IEnumerable<string> numbers = type switch
        {
            "float" => MemoryMarshal.Cast<byte, float>(bytes).ToArray().Select(x => x.ToString("R", CultureInfo.InvariantCulture)),
            "double" => MemoryMarshal.Cast<byte, double>(bytes).ToArray().Select(x => x.ToString("R", CultureInfo.InvariantCulture)),
            _ => MemoryMarshal.Cast<byte, long>(bytes).ToArray().Select(x => x.ToString(CultureInfo.InvariantCulture)),
        };
        return $"{tensor.Text(8)}: {type} [{string.Join(", ", tensor.Wholes(1))}] = {string.Join(' ', numbers)}";
    }

    private static string Attribute(ProtobufReader attribute) => $" {attribute.Text(1)}=" + attribute.Whole(20) switch
    {
        1 => attribute.Single(2).ToString("R", CultureInfo.InvariantCulture),
        2 => attribute.Whole(3).ToString(CultureInfo.InvariantCulture),
        3 => attribute.Text(4),
        7 => $"[{string.Join(", ", attribute.Wholes(8))}]",
        var type => $"type {type}",
    };

    private static string Type(long type) => type switch
    {
        1 => "float",
        7 => "int64",
        11 => "double",
        _ => $"type {type}",
    };
}
