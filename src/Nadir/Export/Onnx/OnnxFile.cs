using System.Text;

namespace Nadir;

/// <summary>The messages of an ONNX file, by the field numbers of onnx.proto.</summary>
internal static class OnnxFile
{
    private const int IrVersion = 8, OperatorSet = 17, MachineLearningSet = 3;

    /// <summary>A model whose one output has the model's shape.</summary>
    public static ProtobufMessage Of(OnnxGraph graph, Model model, OnnxOptions options, string version)
    {
        var file = new ProtobufMessage()
            .Whole(1, IrVersion)
            .Text(2, "Nadir")
            .Text(3, version)
            .Whole(5, 1)
            .Text(6, options.Description ?? FormattableString.Invariant($"{model.Layers.Count} layers, {model.ParameterCount} weights, written by Nadir"))
            .Message(7, Graph(graph, model, options))
            .Message(8, Operators("", OperatorSet));
        if (graph.UsesMachineLearning)
            file.Message(8, Operators(OnnxGraph.MachineLearning, MachineLearningSet));
        file.Message(14, Property("nadir.version", version)).Message(14, Property("nadir.weightsSha256", model.WeightsSha256));
        if (options.Preparation is { LearnedFrom.IsNamed: true } preparation)
            file.Message(14, Property("nadir.columnNames", Json(preparation.InputNames)));
        if (options.ClassNames.Count > 0)
            file.Message(14, Property("nadir.classNames", Json(options.ClassNames)));
        return file;
    }

    private static ProtobufMessage Graph(OnnxGraph graph, Model model, OnnxOptions options)
    {
        var message = new ProtobufMessage();
        foreach (var node in graph.Nodes)
            message.Message(1, Node(node));
        message.Text(2, "nadir");
        foreach (var tensor in graph.Tensors)
            message.Message(5, Tensor(tensor));
        var type = OnnxInputs.TypeOf(model.ElementType);
        foreach (var input in graph.Inputs)
            message.Message(11, Value(input.Name, input.Type, input.Sample));
        return message.Message(12, Value(options.OutputName, type, model.OutputShape!.Value));
    }

    private static ProtobufMessage Operators(string domain, int version) => new ProtobufMessage().Text(1, domain).Whole(2, version);

    private static ProtobufMessage Property(string key, string value) => new ProtobufMessage().Text(1, key).Text(2, value);

    private static string Json(IReadOnlyList<string> texts) => Encoding.UTF8.GetString(JsonText.Bytes(
        writer =>
        {
            writer.WriteStartArray();
            foreach (var text in texts)
                writer.WriteStringValue(text);
            writer.WriteEndArray();
        },
        indented: false));

    private static ProtobufMessage Node(OnnxNode node)
    {
        var message = new ProtobufMessage();
        foreach (var input in node.Inputs)
            message.Text(1, input);
        foreach (var output in node.Outputs)
            message.Text(2, output);
        message.Text(3, node.Name).Text(4, node.Operation);
        foreach (var attribute in node.Attributes)
            message.Message(5, attribute.Message);
        return node.Domain.Length > 0 ? message.Text(7, node.Domain) : message;
    }

    private static ProtobufMessage Tensor(NamedArray array)
    {
        var message = new ProtobufMessage();
        foreach (var length in array.Shape.ToArray())
            message.Whole(1, length);
        return message.Whole(2, (long)TypeOf(array.ElementType)).Text(8, array.Name).Bytes(9, array.Bytes);
    }

    /// <summary>An input or output, whose first axis is any number of samples.</summary>
    private static ProtobufMessage Value(string name, OnnxType type, Shape sample)
    {
        var shape = new ProtobufMessage().Message(1, new ProtobufMessage().Text(2, "N"));
        foreach (var length in sample.ToArray())
            shape.Message(1, new ProtobufMessage().Whole(1, length));
        var tensor = new ProtobufMessage().Whole(1, (long)type).Message(2, shape);
        return new ProtobufMessage().Text(1, name).Message(2, new ProtobufMessage().Message(1, tensor));
    }

    private static OnnxType TypeOf(ElementType type) => type switch
    {
        ElementType.Float32 => OnnxType.Float,
        ElementType.Float64 => OnnxType.Double,
        ElementType.Int64 => OnnxType.Int64,
        _ => OnnxType.Bool,
    };
}
