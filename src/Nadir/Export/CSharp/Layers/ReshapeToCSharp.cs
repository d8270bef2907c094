namespace Nadir;

/// <summary>What it holds stays in its place.</summary>
internal sealed class ReshapeToCSharp : CSharpExporter<Reshape>
{
    protected override void Export(Reshape layer, CSharpProgram program) => program.View(layer.OutputShape);
}
