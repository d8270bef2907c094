namespace Nadir;

internal sealed class MinMaxScalerToCSharp : CSharpExporter<MinMaxScaler>
{
    protected override void Export(MinMaxScaler scaler, CSharpProgram program)
    {
        program.Note($"minMaxScaler: {program.Shape}");
        var smallest = program.Array("Smallest", [.. scaler.Smallest], isDouble: true);
        var largest = program.Array("Largest", [.. scaler.Largest], isDouble: true);
        program.Add("Rescale", """
            /// <summary>Maps each value's range in the training data to another; a range of nothing keeps its width.</summary>
            private static void Rescale(
                ReadOnlySpan<float> input, ReadOnlySpan<double> smallest, ReadOnlySpan<double> largest, double from, double to, bool clip, Span<float> output)
            {
                for (var i = 0; i < output.Length; i++)
                {
                    var range = largest[i] - smallest[i];
                    var value = ((input[i] - smallest[i]) * ((to - from) / (range < 2.220446049250313E-15 ? 1 : range))) + from;
                    output[i] = (float)(clip ? Math.Clamp(value, from, to) : value);
                }
            }
            """);
        program.Make("prepared", program.Shape, (from, to) => FormattableString.Invariant(
            $"Rescale({from}, {smallest}, {largest}, from: {CSharpNumber.Of(scaler.From)}, to: {CSharpNumber.Of(scaler.To)}, clip: {(scaler.Clip ? "true" : "false")}, {to});"));
    }
}
