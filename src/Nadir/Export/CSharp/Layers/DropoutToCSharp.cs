namespace Nadir;

/// <summary>It drops nothing outside training.</summary>
internal sealed class DropoutToCSharp : CSharpExporter<Dropout>
{
    protected override void Export(Dropout layer, CSharpProgram program) => program.View(layer.OutputShape);
}
