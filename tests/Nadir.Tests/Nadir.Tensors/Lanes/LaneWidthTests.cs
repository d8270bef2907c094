namespace Nadir.Tests.Lanes;

[Collection(nameof(LaneWidthTests))]
public sealed class LaneWidthTests : IDisposable
{
    public static TheoryData<string> Names => ElementaryFunction.Names;

    public void Dispose() => LaneWidth.Forced = null;

    internal static IEnumerable<int> Available => new[] { 512, 256, 128, 0 }.Where(bits => bits <= LaneWidth.Widest);

    [Theory]
    [MemberData(nameof(Names))]
    public void Function_AtEveryWidth_HasTheSameBits(string name)
    {
        var function = ElementaryFunction.Of(name);
        var random = new Random(20);
        var single = new float[30_011];
        var both = new double[30_011];
        for (var i = 0; i < single.Length; i++)
        {
            single[i] = BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue));
            both[i] = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            if (i % 2 == 0)
                (single[i], both[i]) = ((float)(random.NextDouble() * 40 - 20), random.NextDouble() * 40 - 20);
        }

        var singles = Available.Select(bits => At(bits, single, function.Apply, BitConverter.SingleToUInt32Bits)).ToList();
        var doubles = Available.Select(bits => At(bits, both, function.Apply, BitConverter.DoubleToUInt64Bits)).ToList();
        Assert.All(singles, bits => Assert.Equal(singles[0], bits));
        Assert.All(doubles, bits => Assert.Equal(doubles[0], bits));
    }

    private delegate void Application<T>(ReadOnlySpan<T> x, Span<T> y);

    // One not-a-number is as good as another: which bits it carries is the processor's affair.
    private static B[] At<T, B>(int width, T[] x, Application<T> apply, Func<T, B> bits)
        where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>
    {
        LaneWidth.Forced = width;
        var y = new T[x.Length];
        apply(x, y);
        return Array.ConvertAll(y, value => bits(T.IsNaN(value) ? T.NaN : value));
    }
}
