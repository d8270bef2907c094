namespace Nadir;

internal sealed class ActivationLayerToCSharp : CSharpExporter<ActivationLayer>
{
    protected override void Export(ActivationLayer layer, CSharpProgram program)
    {
        program.Note($"{layer.Name}: {layer.InputShape}");
        program.Activate(layer.Activation);
    }
}
