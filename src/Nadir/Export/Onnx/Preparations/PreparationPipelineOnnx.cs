namespace Nadir;

internal sealed class PreparationPipelineOnnx : OnnxPreparation<PreparationPipeline>
{
    protected override OnnxTable Write(OnnxGraph graph, PreparationPipeline preparation, OnnxTable inputs) =>
        preparation.Steps.Aggregate(inputs, (table, step) => graph.Preparation(step, table));
}
