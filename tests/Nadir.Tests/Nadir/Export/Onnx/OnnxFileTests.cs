using Nadir.Tests.Figures;

namespace Nadir.Tests.Export.Onnx;

public sealed class OnnxFileTests
{
    [Fact]
    public void File_OfASmallNetwork_IsTheApprovedOne()
    {
        var model = OnnxAgreement.Built(
            ElementType.Float32, new Shape(1, 4, 4), new Conv2D(1, 3, Activations.LeakyRelu(), padding: Padding.Same), new MaxPool2D(), new Flatten(), new Dense(2, Activations.Silu()));
        foreach (var weight in model.Parameters)
            weight.Assign(Tensor.Linspace(-1, 1, weight.Value.Count).Reshape(weight.Value.Shape));
        var options = new OnnxOptions { InputName = "image", OutputName = "scores", ClassNames = ["cat", "Dürer's \"hare\""], Description = "Two animals" };

        var version = new ProtobufReader(Bytes(model)).Text(3);
        Approval.Verify(OnnxText.Of(Bytes(model, options)).Replace(version, "VERSION", StringComparison.Ordinal), "small-network.txt");
    }

    [Fact]
    public void File_OfOneModel_HasTheSameBytesEachTime()
    {
        var model = OnnxAgreement.Built(ElementType.Float64, new Shape(4), new Dense(3, Activations.Sparsemax()));

        Assert.Equal(Bytes(model), Bytes(model));
    }

    [Fact]
    public void File_HoldsTheWeightsUnderTheirNames()
    {
        var model = OnnxAgreement.Built(ElementType.Float32, new Shape(300), new Dense(200), new BatchNormalization(), new PRelu());
        var graph = new ProtobufReader(Bytes(model)).Message(7);
        var tensors = graph.Messages(5).ToDictionary(tensor => tensor.Text(8));

        Assert.All(model.Parameters, weight =>
        {
            var tensor = tensors[weight.Name];
            Assert.Equal(weight.Value.Shape.ToArray().Select(length => (long)length), tensor.Wholes(1));
            Assert.Equal(System.Runtime.InteropServices.MemoryMarshal.AsBytes(weight.Value.AsSpan<float>()).ToArray(), tensor.Bytes(9));
        });
        Assert.Equal(model.WeightsSha256, new ProtobufReader(Bytes(model)).Messages(14).Single(p => p.Text(1) == "nadir.weightsSha256").Text(2));
    }

    [Fact]
    public void File_NamesEachValueOnce_AndUsesAllItHolds()
    {
        foreach (var make in OnnxModels.All.Values)
        {
            var graph = new ProtobufReader(Bytes(make(ElementType.Float64))).Message(7);
            var (nodes, tensors) = (graph.Messages(1), graph.Messages(5).Select(tensor => tensor.Text(8)).ToList());
            var made = nodes.SelectMany(node => node.Texts(2)).Concat(tensors).Append("input").ToList();
            var used = nodes.SelectMany(node => node.Texts(1)).Append("output").ToHashSet();

            Assert.Equal(made.Count, made.Distinct().Count());
            Assert.Equal(nodes.Length, nodes.Select(node => node.Text(3)).Distinct().Count());
            Assert.Subset(made.ToHashSet(), used);
            Assert.All(nodes, node => Assert.Contains(node.Texts(2), used.Contains));
            Assert.Subset(used, tensors.ToHashSet());
        }
    }

    [Fact]
    public void Formula_WithAChoice_TakesTheConditionAsItIs()
    {
        var model = OnnxAgreement.Built(ElementType.Float32, new Shape(1), new ActivationLayer(Activations.Formula("where(x > 0 and x < 2, x, 0)")));
        var nodes = new ProtobufReader(Bytes(model)).Message(7).Messages(1).Select(node => node.Text(4));

        Assert.Equal(["Greater", "Less", "And", "Where"], nodes);
    }

    private static byte[] Bytes(Model model, OnnxOptions? options = null)
    {
        using var stream = new MemoryStream();
        model.ExportOnnx(stream, options);
        return stream.ToArray();
    }
}
