namespace Nadir;

internal sealed class StandardScalerToCSharp : CSharpExporter<StandardScaler>
{
    protected override void Export(StandardScaler scaler, CSharpProgram program)
    {
        program.Note($"standardScaler: {program.Shape}");
        var mean = scaler.WithMean ? program.Array("Mean", [.. scaler.Mean], isDouble: true) : "default";
        var scale = scaler.WithDeviation ? program.Array("Scale", [.. scaler.Scale], isDouble: true) : "default";
        program.Add("Standardize", """
            /// <summary>Takes the training data's mean off each value and divides by its deviation.</summary>
            private static void Standardize(ReadOnlySpan<float> input, ReadOnlySpan<double> mean, ReadOnlySpan<double> scale, Span<float> output)
            {
                for (var i = 0; i < output.Length; i++)
                    output[i] = (float)((input[i] - (mean.IsEmpty ? 0 : mean[i])) / (scale.IsEmpty ? 1 : scale[i]));
            }
            """);
        program.Make("prepared", program.Shape, (from, to) => $"Standardize({from}, {mean}, {scale}, {to});");
    }
}
