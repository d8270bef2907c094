namespace Nadir.Tests.Lanes;

public class Float32AccuracyTests
{
    private const int Allowed = 2;
    private const int Block = 1 << 16;

    public static TheoryData<string> Names => ElementaryFunction.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Function_OfEveryTenThousandthFloat_IsWithinTwoUlp(string name) =>
        Assert.InRange(Worst(ElementaryFunction.Of(name), 10007), 0, Allowed);

    [Theory]
    [MemberData(nameof(Names))]
    [Trait("Category", "Slow")]
    public void Function_OfEveryFloat_IsWithinTwoUlp(string name)
    {
        var worst = Worst(ElementaryFunction.Of(name), 1);
        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {worst} ulp");
        Assert.InRange(worst, 0, Allowed);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Function_AtTheEdges_IsWithinTwoUlp(string name)
    {
        var function = ElementaryFunction.Of(name);
        var around = new[]
        {
            0f, float.Epsilon, 1.1754944e-38f, 1e-30f, 5.9604645e-8f, 0.34657359f, 0.41421357f, 0.5f, 0.70710677f, 1f,
            MathF.Sqrt(2), MathF.PI / 4, MathF.PI / 2, MathF.PI, 4f, 9f, 9.25f, 16.635532f, 17.5f, 87.33654f, 88.02969f,
            88.72284f, 89f, 103.97208f, 104f, 105f, 5419351f, 1e9f, float.MaxValue, float.PositiveInfinity, float.NaN,
        };
        var x = around.SelectMany(v => Neighbours(v, 40)).SelectMany(v => new[] { v, -v }).ToArray();
        var y = new float[x.Length];
        function.Apply(x, y);
        for (var i = 0; i < x.Length; i++)
            Assert.InRange(Distance(y[i], (float)function.Value(x[i])), 0, Allowed);
    }

    private static IEnumerable<float> Neighbours(float value, int count)
    {
        var bits = BitConverter.SingleToInt32Bits(value);
        for (var i = Math.Max(0, bits - count); i <= bits + count; i++)
            yield return BitConverter.Int32BitsToSingle(i);
    }

    private static long Worst(ElementaryFunction function, int step)
    {
        var x = new float[Block];
        var y = new float[Block];
        long worst = 0;
        for (long bits = 0; bits <= uint.MaxValue;)
        {
            for (var i = 0; i < Block; i++, bits += step)
                x[i] = BitConverter.UInt32BitsToSingle((uint)Math.Min(bits, uint.MaxValue));
            function.Apply(x, y);
            for (var i = 0; i < Block; i++)
                worst = Math.Max(worst, Distance(y[i], (float)function.Value(x[i])));
        }

        return worst;
    }

    /// <summary>How many floats apart; 0 only for the same bits, or both not a number; huge where one is special alone.</summary>
    private static long Distance(float got, float expected)
    {
        if (float.IsNaN(got) || float.IsNaN(expected))
            return float.IsNaN(got) && float.IsNaN(expected) ? 0 : long.MaxValue;
        var (a, b) = (BitConverter.SingleToInt32Bits(got), BitConverter.SingleToInt32Bits(expected));
        return (a ^ b) < 0 ? long.MaxValue : Math.Abs((long)a - b);
    }
}
