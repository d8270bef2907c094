namespace Nadir;

internal sealed class PreparationPipelineCSharp : CSharpExporter<PreparationPipeline>
{
    protected override void Export(PreparationPipeline pipeline, CSharpProgram program)
    {
        foreach (var step in pipeline.Steps)
            Export((object)step, program);
    }
}
