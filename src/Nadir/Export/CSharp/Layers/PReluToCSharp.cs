namespace Nadir;

internal sealed class PReluToCSharp : CSharpExporter<PRelu>
{
    protected override void Export(PRelu layer, CSharpProgram program)
    {
        program.Note($"{layer.Name}: {layer.InputShape}");
        var slope = program.Weight(layer, "slope");
        program.Add("PRelu", """
            /// <summary>Scales what is below 0; as many values as the stride share a slope.</summary>
            private static void PRelu(Span<float> values, ReadOnlySpan<float> slope, int stride)
            {
                for (var i = 0; i < values.Length; i++)
                    values[i] = values[i] > 0 ? values[i] : values[i] * slope[i / stride];
            }
            """);
        var stride = layer.InputShape.Count / Math.Max(1, layer.Parameters[0].Value.Count);
        program.Change(values => FormattableString.Invariant($"PRelu({values}, {slope}, stride: {stride});"));
    }
}
