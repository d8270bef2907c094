namespace Nadir.Tests.Tensors.Kernels;

/// <summary>Batch normalization and its gradients from their definition, one element at a time, in double.</summary>
internal sealed class PlainBatchNormalize
{
    public PlainBatchNormalize(
        ChannelLayout layout, double[] x, double[] dy, double[] scale, double[] shift, double epsilon, double[]? givenMean, double[]? givenVariance)
    {
        Mean = givenMean ?? PerChannel(layout, at => x[at], layout.Length);
        Variance = givenVariance ?? PerChannel(layout, at => Square(x[at] - Mean[Channel(layout, at)]), layout.Length);
        double Deviation(int at) => Math.Sqrt(Variance[Channel(layout, at)] + epsilon);
        double Normal(int at) => (x[at] - Mean[Channel(layout, at)]) / Deviation(at);
        Y = [.. Enumerable.Range(0, x.Length).Select(at => (Normal(at) * scale[Channel(layout, at)]) + shift[Channel(layout, at)])];
        ScaleSlope = PerChannel(layout, at => dy[at] * Normal(at), 1);
        ShiftSlope = PerChannel(layout, at => dy[at], 1);
        XSlope = [.. Enumerable.Range(0, x.Length).Select(at =>
        {
            var channel = Channel(layout, at);
            var own = givenMean is null
                ? dy[at] - (ShiftSlope[channel] / layout.Length) - (Normal(at) * ScaleSlope[channel] / layout.Length)
                : dy[at];
            return own * scale[channel] / Deviation(at);
        })];
    }

    public double[] Mean { get; }

    public double[] Variance { get; }

    public double[] Y { get; }

    public double[] XSlope { get; }

    public double[] ScaleSlope { get; }

    public double[] ShiftSlope { get; }

    private static int Channel(ChannelLayout layout, int at) => at / layout.Inner % layout.Channels;

    private static double Square(double value) => value * value;

    private static double[] PerChannel(ChannelLayout layout, Func<int, double> value, int divisor)
    {
        var sums = new double[layout.Channels];
        for (var at = 0; at < layout.Count; at++)
            sums[Channel(layout, at)] += value(at);
        return [.. sums.Select(sum => sum / divisor)];
    }
}
