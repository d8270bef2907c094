namespace Nadir;

internal sealed class GluToCSharp : CSharpExporter<Glu>
{
    protected override void Export(Glu layer, CSharpProgram program)
    {
        program.Note($"{layer.Name}: {layer.InputShape} to {layer.OutputShape}");
        program.Add("Gate", """
            /// <summary>The first half of an axis, each value times the logistic function of its counterpart in the second.</summary>
            private static void Gate(ReadOnlySpan<float> input, int half, Span<float> output)
            {
                for (var i = 0; i < output.Length; i++)
                {
                    var place = (i / half * 2 * half) + (i % half);
                    output[i] = (float)(input[place] * Logistic(input[place + half]));
                }
            }
            """);
        var axis = layer.Axis < 0 ? layer.Axis + layer.InputShape.Rank : layer.Axis - 1;
        var half = layer.OutputShape.ToArray()[axis..].Aggregate(1, (product, length) => product * length);
        program.Make(CSharpName.Of(layer), layer.OutputShape, (from, to) => FormattableString.Invariant($"Gate({from}, half: {half}, {to});"));
    }
}
