namespace Nadir;

internal sealed class ColumnTransformerOnnx : OnnxPreparation<ColumnTransformer>
{
    protected override OnnxTable Write(OnnxGraph graph, ColumnTransformer preparation, OnnxTable inputs)
    {
        var names = preparation.InputNames.ToList();
        var rest = inputs.Select(graph, [.. preparation.Rest.Select(name => names.IndexOf(name))]);
        return OnnxTable.Join([.. preparation.Transformers.Select(part => graph.Preparation(part, inputs)), rest]);
    }
}
