namespace Nadir;

/// <summary>What it holds stays in its place.</summary>
internal sealed class FlattenCSharp : CSharpExporter<Flatten>
{
    protected override void Export(Flatten layer, CSharpProgram program) => program.View(layer.OutputShape);
}
