namespace Nadir;

internal sealed class RReluToCSharp : CSharpExporter<RRelu>
{
    protected override void Export(RRelu layer, CSharpProgram program)
    {
        program.Note($"{layer.Name}: {layer.InputShape}");
        program.Activate(Activations.LeakyRelu((layer.Lower + layer.Upper) / 2));
    }
}
