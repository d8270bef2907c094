namespace Nadir;

internal sealed class BatchNormalizationToCSharp : CSharpExporter<BatchNormalization>
{
    protected override void Export(BatchNormalization layer, CSharpProgram program)
    {
        if (layer.RunningStatistics == RunningStatistics.None)
            throw Error.NotSupported($"{layer.Name} normalizes by the other samples of the batch, and the C# predicts one. Train with running statistics.");
        program.Note($"{layer.Name}: {layer.InputShape}");
        var mean = program.Weight(layer, "runningMean");
        var shift = program.Weight(layer, "shift");
        var variances = Values(layer, "runningVariance");
        var scales = layer.Scale ? Values(layer, "scale") : [.. variances.Select(_ => 1.0)];
        var factors = variances.Zip(scales, (variance, scale) => scale / Math.Sqrt(variance + layer.Epsilon)).ToArray();
        var factor = program.Array($"{CSharpName.Of(layer, capital: true)}Factor", factors);
        program.Add("Normalize", """
            /// <summary>Moves and scales the values of each channel.</summary>
            private static void Normalize(Span<float> values, ReadOnlySpan<float> mean, ReadOnlySpan<float> factor, ReadOnlySpan<float> shift, int stride)
            {
                for (var i = 0; i < values.Length; i++)
                {
                    var channel = i / stride % mean.Length;
                    values[i] = (float)((((double)values[i] - mean[channel]) * factor[channel]) + (shift.IsEmpty ? 0 : shift[channel]));
                }
            }
            """);
        var axis = layer.Axis < 0 ? layer.Axis + layer.InputShape.Rank : layer.Axis - 1;
        var stride = layer.InputShape.ToArray()[(axis + 1)..].Aggregate(1, (product, length) => product * length);
        program.Change(values => FormattableString.Invariant($"Normalize({values}, {mean}, {factor}, {shift}, stride: {stride});"));
    }

    private static double[] Values(BatchNormalization layer, string name) =>
        layer.Parameters.First(parameter => parameter.Name == $"{layer.Name}.{name}").Value.ToArray<double>();
}
