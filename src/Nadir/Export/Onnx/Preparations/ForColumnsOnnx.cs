namespace Nadir;

internal sealed class ForColumnsOnnx : OnnxPreparation<ForColumns>
{
    protected override OnnxTable Write(OnnxGraph graph, ForColumns preparation, OnnxTable inputs)
    {
        var names = preparation.InputNames.ToList();
        var chosen = inputs.Select(graph, [.. preparation.Chosen.Select(name => names.IndexOf(name))]);
        return preparation.Preparation is { } step ? graph.Preparation(step, chosen) : chosen;
    }
}
