using Nadir.Tests.Saving;

namespace Nadir.Tests.Export.Onnx;

/// <summary>A model's own predictions beside those of ONNX Runtime from its file.</summary>
internal static class OnnxAgreement
{
    /// <summary>The largest difference in each element type.</summary>
    public static double Bound(ElementType type) => type == ElementType.Float32 ? 1e-5 : 1e-10;

    public static void Check(Model model, params IReadOnlyList<Tensor> inputs) => Check(model, Bound(model.ElementType), false, inputs);

    public static void Check(Model model, double bound, bool besideLargest, params IReadOnlyList<Tensor> inputs)
    {
        using var folder = new ScratchFolder();
        var path = folder["model.onnx"];
        model.ExportOnnx(path, catalogue: Conformance.Catalogues.All);
        OnnxPeers.Check(path);
        foreach (var x in inputs)
            Near(model.Predict(x, batchSize: Math.Max(1, x.Shape[0])), OnnxPeers.Run(path, x), bound, besideLargest);
    }

    /// <summary>Differences are beside 1 or the number where it is larger; of sums that cancel, beside the largest result.</summary>
    public static void Near(Tensor expected, Tensor received, double bound, bool besideLargest = false)
    {
        Assert.Equal(expected.Shape, received.Shape);
        Assert.Equal(expected.ElementType, received.ElementType);
        var (ours, theirs) = (expected.ToArray<double>(), received.ToArray<double>());
        var largest = besideLargest ? ours.Max(Math.Abs) : 1;
        for (var i = 0; i < ours.Length; i++)
        {
            var isNear = ours[i] == theirs[i] || (double.IsNaN(ours[i]) && double.IsNaN(theirs[i]))
                || Math.Abs(ours[i] - theirs[i]) <= bound * Math.Max(Math.Max(1, largest), Math.Abs(ours[i]));
            Assert.True(isNear, $"Element {i}: ours {ours[i]:R}, ONNX Runtime's {theirs[i]:R}");
        }
    }

    /// <summary>Weights that tell everything apart, biases and slopes too; variances stay above 0.</summary>
    public static Sequential Built(ElementType type, Shape sample, params Layer[] layers)
    {
        var model = new Sequential(layers) { ElementType = type };
        model.Build(sample, seed: 3);
        foreach (var weight in model.Parameters)
        {
            var isVariance = weight.Name.EndsWith("Variance", StringComparison.Ordinal);
            weight.Assign(Tensor.Uniform(weight.Value.Shape, new Philox(5, weight.Name), isVariance ? 0.5 : -1, isVariance ? 2 : 1, type));
        }

        return model;
    }

    public static Tensor Input(Shape sample, int count, ElementType type) =>
        Tensor.Uniform(sample.Prepend(count), new Philox(7, $"input{count}"), -2, 2, type);
}
