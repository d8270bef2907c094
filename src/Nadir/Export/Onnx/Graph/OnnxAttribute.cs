namespace Nadir;

/// <summary>A setting of an ONNX operation, such as <c>axis</c>.</summary>
public sealed class OnnxAttribute
{
    // Types and field numbers are those of onnx.proto's AttributeProto.
    private const int TypeField = 20;

    /// <summary>A whole number.</summary>
    public OnnxAttribute(string name, long value)
        : this(name, type: 2) => Message.Whole(3, value);

    /// <summary>A number, which ONNX keeps with 32 bits.</summary>
    public OnnxAttribute(string name, double value)
        : this(name, type: 1) => Message.Number(2, (float)value);

    /// <summary>A text.</summary>
    public OnnxAttribute(string name, string value)
        : this(name, type: 3) => Message.Text(4, Require.Present(value));

    /// <summary>Whole numbers.</summary>
    public OnnxAttribute(string name, IEnumerable<long> values)
        : this(name, type: 7)
    {
        foreach (var value in Require.Present(values))
            Message.Whole(8, value);
    }

    /// <summary>Numbers, which ONNX keeps with 32 bits.</summary>
    public OnnxAttribute(string name, IEnumerable<double> values)
        : this(name, type: 6)
    {
        foreach (var value in Require.Present(values))
            Message.Number(7, (float)value);
    }

    /// <summary>Texts.</summary>
    public OnnxAttribute(string name, IEnumerable<string> values)
        : this(name, type: 8)
    {
        foreach (var value in Require.Present(values))
            Message.Text(9, value);
    }

    private OnnxAttribute(string name, int type)
    {
        Name = Require.Present(name);
        Message = new ProtobufMessage().Text(1, name).Whole(TypeField, type);
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>How a file holds it.</summary>
    internal ProtobufMessage Message { get; }
}
