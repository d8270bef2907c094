namespace Nadir;

internal sealed class SoftmaxToCSharp : CSharpExporter<Softmax>
{
    protected override void Export(Softmax layer, CSharpProgram program)
    {
        program.Note($"{layer.Name}: {layer.InputShape}");
        program.AlongAxis("Softmax", layer.Axis);
    }
}
