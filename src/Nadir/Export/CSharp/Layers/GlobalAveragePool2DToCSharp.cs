namespace Nadir;

internal sealed class GlobalAveragePool2DToCSharp : CSharpExporter<GlobalAveragePool2D>
{
    protected override void Export(GlobalAveragePool2D layer, CSharpProgram program)
    {
        program.Note($"{layer.Name}: {layer.InputShape} to {layer.OutputShape}");
        program.Add("MeanOfEach", """
            /// <summary>The mean of each part, all of the same length.</summary>
            private static void MeanOfEach(ReadOnlySpan<float> input, Span<float> output)
            {
                var length = input.Length / output.Length;
                for (var i = 0; i < output.Length; i++)
                {
                    double sum = 0;
                    foreach (var value in input.Slice(i * length, length))
                        sum += value;
                    output[i] = (float)(sum / length);
                }
            }
            """);
        program.Make(CSharpName.Of(layer), layer.OutputShape, (from, to) => $"MeanOfEach({from}, {to});");
    }
}
