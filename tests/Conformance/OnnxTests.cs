using Nadir.Tests.Export.Onnx;

namespace Nadir.Tests.Conformance;

/// <summary>Whatever the catalogue lists as layer or activation is exported, in all its forms, and ONNX Runtime agrees.</summary>
public sealed class OnnxTests
{
    private static readonly Shape[] Samples = [new Shape(2, 5, 7), new Shape(4), new Shape(3, 4)];

    private static readonly double[] Extremes = [-1e30, -1e10, -1000, -90, -40, 40, 90, 1000, 1e10, 1e30, -1e-30, 1e-30, -1e-5, 1e-5, 0];

    public static TheoryData<string> Layers => Catalogues.Names("layer");

    public static TheoryData<string> Activations => Catalogues.Names("activation");

    [Theory]
    [MemberData(nameof(Layers))]
    public void Layer_InEveryForm_AgreesWithOnnxRuntime(string name) => EachForm("layer", name, spec =>
    {
        Layer Make() => (Layer)Catalogues.All.Create("layer", spec);
        foreach (var sample in Samples.Where(sample => IsTaken(Make(), sample)))
        {
            foreach (var type in (ElementType[])[ElementType.Float32, ElementType.Float64])
                OnnxAgreement.Check(OnnxAgreement.Built(type, sample, Make()), OnnxAgreement.Input(sample, 1, type), OnnxAgreement.Input(sample, 7, type));
        }
    });

    [Theory]
    [MemberData(nameof(Activations))]
    public void Activation_InEveryForm_AgreesWithOnnxRuntime(string name) => EachForm("activation", name, spec =>
    {
        foreach (var type in (ElementType[])[ElementType.Float32, ElementType.Float64])
        {
            var activation = (Activation)Catalogues.All.Create("activation", spec);
            var x = activation.IsElementwise ? Grid(type) : OnnxAgreement.Input(new Shape(3, 4), 5, type);

            // ONNX Runtime has the error function for Float32 alone.
            var bound = name == "gelu" ? 1e-6 : OnnxAgreement.Bound(type);
            OnnxAgreement.Check(OnnxAgreement.Built(type, x.Shape[1..], new ActivationLayer(activation)), bound, besideLargest: false, x);
        }
    });

    private static void EachForm(string kind, string name, Action<Spec> check)
    {
        foreach (var spec in EntryVariants.Of(Catalogues.All, Catalogues.All.Find(kind, name)))
        {
            try
            {
                check(spec);
            }
            catch (Xunit.Sdk.XunitException failure)
            {
                Assert.Fail($"{spec}: {failure.Message}");
            }
        }
    }

    private static Tensor Grid(ElementType type)
    {
        var even = Enumerable.Range(-160, 321).Select(i => i / 20.0);
        double[] grid = [.. even, .. Extremes];
        return Tensor.From(grid, new Shape(grid.Length, 1)).To(type);
    }

    private static bool IsTaken(Layer layer, Shape sample)
    {
        try
        {
            new Sequential(layer).Build(sample);
            return true;
        }
        catch (ShapeException)
        {
            return false;
        }
    }
}
