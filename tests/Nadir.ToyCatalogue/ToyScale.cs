using Nadir.Tensors;

namespace Nadir.ToyCatalogue;

/// <summary>A layer of somebody else's: each feature times a learned factor.</summary>
/// <remarks>Shape: [N, features], unchanged; factor [features]. Twin: none.</remarks>
public sealed class ToyScale : Layer
{
    private Parameter? factor;

    /// <inheritdoc/>
    public override Tensor Forward(Tensor x, in ForwardPass pass) => x * factor!.Value;

    /// <inheritdoc/>
    protected override Shape Build(Shape input)
    {
        factor = AddParameter("factor", input, Initializers.Ones(), new Fan(1, 1));
        return input;
    }
}

/// <summary>Its form in ONNX.</summary>
public sealed class ToyScaleOnnx : OnnxExporter<ToyScale>
{
    /// <inheritdoc/>
    protected override string Write(OnnxGraph graph, ToyScale layer, string x) => graph.Add("Mul", [x, graph.Weight(layer.Parameters[0])]);
}
