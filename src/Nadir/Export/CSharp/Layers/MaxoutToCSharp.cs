namespace Nadir;

internal sealed class MaxoutToCSharp : CSharpExporter<Maxout>
{
    protected override void Export(Maxout layer, CSharpProgram program)
    {
        program.Note($"{layer.Name}: {layer.InputShape} to {layer.OutputShape}");
        program.Add("Maxout", """
            /// <summary>The largest of each group of neighbours along an axis, whose elements lie a stride apart.</summary>
            private static void Maxout(ReadOnlySpan<float> input, int pieces, int stride, Span<float> output)
            {
                for (var i = 0; i < output.Length; i++)
                {
                    var start = (i / stride * stride * pieces) + (i % stride);
                    var largest = input[start];
                    for (var piece = 1; piece < pieces; piece++)
                        largest = Math.Max(largest, input[start + (piece * stride)]);
                    output[i] = largest;
                }
            }
            """);
        var axis = layer.Axis < 0 ? layer.Axis + layer.InputShape.Rank : layer.Axis - 1;
        var stride = layer.InputShape.ToArray()[(axis + 1)..].Aggregate(1, (product, length) => product * length);
        program.Make(CSharpName.Of(layer), layer.OutputShape, (from, to) => FormattableString.Invariant($"Maxout({from}, pieces: {layer.Pieces}, stride: {stride}, {to});"));
    }
}
