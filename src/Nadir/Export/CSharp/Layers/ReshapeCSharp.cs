namespace Nadir;

/// <summary>What it holds stays in its place.</summary>
internal sealed class ReshapeCSharp : CSharpExporter<Reshape>
{
    protected override void Export(Reshape layer, CSharpProgram program) => program.View(layer.OutputShape);
}
