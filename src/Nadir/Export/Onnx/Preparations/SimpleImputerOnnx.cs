namespace Nadir;

internal sealed class SimpleImputerOnnx : OnnxPreparation<SimpleImputer>
{
    protected override OnnxTable Write(OnnxGraph graph, SimpleImputer preparation, OnnxTable inputs)
    {
        var all = Enumerable.Range(0, inputs.Count);
        var filled = all.Where(i => !preparation.Fills[i].IsMissing(0)).Select(i => Filled(graph, inputs, i, preparation.Fills[i]));
        var indicators = all.Where(i => preparation.AddIndicator && preparation.HadMissing[i]).Select(i => Indicator(graph, inputs, i));
        return OnnxTable.Join([.. filled, .. indicators]);
    }

    // Operator set 17 does not compare texts: what is missing is replaced where the text is read.
    private static OnnxTable Filled(OnnxGraph graph, OnnxTable inputs, int i, TableColumn fill)
    {
        var value = inputs.Column(graph, i);
        if (fill is TextColumn texts)
            return OnnxTable.Text(value, inputs.MissingText(i) ?? texts.Values[0]);
        var isMissing = graph.Add("IsNaN", [value]);
        return OnnxTable.Numbers(graph.Add("Where", [isMissing, graph.Constant(((NumberColumn)fill).Values[0]), value]), 1);
    }

    private static OnnxTable Indicator(OnnxGraph graph, OnnxTable inputs, int i)
    {
        var value = inputs.Column(graph, i);
        var isMissing = inputs.IsText(i)
            ? OnnxCategories.Places(graph, value, new Dictionary<string, long> { [""] = inputs.MissingText(i) is null ? 1 : 0 }, 0)
            : graph.Add("IsNaN", [value]);
        return OnnxTable.Numbers(graph.Cast(isMissing, OnnxType.Double), 1);
    }
}
