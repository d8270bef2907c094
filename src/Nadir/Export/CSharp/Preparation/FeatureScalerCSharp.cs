namespace Nadir;

/// <summary>All scalers alike: what each column loses and is divided by, and where the result is mapped to.</summary>
internal sealed class FeatureScalerCSharp : CSharpExporter<FeatureScaler>
{
    protected override void Export(FeatureScaler scaler, CSharpProgram program)
    {
        if (scaler.Shifts.Count != program.Shape.Count)
            throw Error.Argument($"The preparation is for {scaler.Shifts.Count} numbers a sample, the model takes {program.Shape}. Pass the one it was trained with.", "preparation");
        program.Note($"{CSharpExporter.NameOf(scaler)}: {program.Shape}");
        var shift = program.Array(program.NewArrayName("Shift"), [.. scaler.Shifts], isDouble: true);
        var divisor = program.Array(program.NewArrayName("Divisor"), [.. scaler.Divisors], isDouble: true);
        var range = scaler.Target;
        if (range == ScalerRange.Unchanged)
        {
            program.Add("Scale", """
                /// <summary>Takes off each value what its column loses, and divides by what its column is divided by.</summary>
                private static void Scale(ReadOnlySpan<float> input, ReadOnlySpan<double> shift, ReadOnlySpan<double> divisor, Span<float> output)
                {
                    for (var i = 0; i < output.Length; i++)
                        output[i] = (float)((input[i] - shift[i]) / divisor[i]);
                }
                """);
            program.Make("prepared", program.Shape, (from, to) => $"Scale({from}, {shift}, {divisor}, {to});");
            return;
        }

        program.Add("Rescale", """
            /// <summary>Scales the values of each column, then maps all to one range.</summary>
            private static void Rescale(
                ReadOnlySpan<float> input, ReadOnlySpan<double> shift, ReadOnlySpan<double> divisor, double gain, double offset, double low, double high, Span<float> output)
            {
                for (var i = 0; i < output.Length; i++)
                    output[i] = (float)Math.Min(Math.Max(((input[i] - shift[i]) / divisor[i] * gain) + offset, low), high);
            }
            """);
        var numbers = $"gain: {CSharpNumber.Of(range.Gain)}, offset: {CSharpNumber.Of(range.Offset)}, low: {CSharpNumber.Of(range.Low)}, high: {CSharpNumber.Of(range.High)}";
        program.Make("prepared", program.Shape, (from, to) => $"Rescale({from}, {shift}, {divisor}, {numbers}, {to});");
    }
}
