namespace Nadir;

internal sealed class DenseToCSharp : CSharpExporter<Dense>
{
    protected override void Export(Dense layer, CSharpProgram program)
    {
        program.Note($"{layer.Name}: {layer.InputShape} to {layer.OutputShape}");
        var (weight, bias) = (program.Weight(layer, "weight"), program.Weight(layer, "bias"));
        program.Add("Dense", """
            /// <summary>Weighted sums: a row of weights for each unit.</summary>
            private static void Dense(ReadOnlySpan<float> input, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, int units, Span<float> output)
            {
                var inputs = weight.Length / units;
                for (var i = 0; i < output.Length; i++)
                {
                    var (row, unit) = (i / units, i % units);
                    double sum = bias.IsEmpty ? 0 : bias[unit];
                    for (var j = 0; j < inputs; j++)
                        sum += (double)weight[(unit * inputs) + j] * input[(row * inputs) + j];
                    output[i] = (float)sum;
                }
            }
            """);
        program.Make(CSharpName.Of(layer), layer.OutputShape, (from, to) => FormattableString.Invariant($"Dense({from}, {weight}, {bias}, units: {layer.Units}, {to});"));
        program.Activate(layer.Activation);
    }
}
