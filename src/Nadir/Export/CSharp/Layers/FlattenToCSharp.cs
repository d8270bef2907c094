namespace Nadir;

/// <summary>What it holds stays in its place.</summary>
internal sealed class FlattenToCSharp : CSharpExporter<Flatten>
{
    protected override void Export(Flatten layer, CSharpProgram program) => program.View(layer.OutputShape);
}
