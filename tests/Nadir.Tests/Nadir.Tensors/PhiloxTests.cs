namespace Nadir.Tests.Tensors;

public sealed class PhiloxTests
{
    /// <summary>The known answers that Random123 publishes for philox4x32-10 (kat_vectors).</summary>
    [Theory]
    [InlineData(0u, 0u, 0u, 0u, 0u, 0u, 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u)]
    [InlineData(uint.MaxValue, uint.MaxValue, uint.MaxValue, uint.MaxValue, uint.MaxValue, uint.MaxValue, 0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu)]
    [InlineData(0x243f6a88u, 0x85a308d3u, 0x13198a2eu, 0x03707344u, 0xa4093822u, 0x299f31d0u, 0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u)]
    public void Block_KnownAnswers(uint c0, uint c1, uint c2, uint c3, uint k0, uint k1, uint r0, uint r1, uint r2, uint r3) =>
        Assert.Equal((r0, r1, r2, r3), Philox.Block(c0, c1, c2, c3, k0, k1));

    [Fact]
    public void Streams_AreFunctionsOfSeedNameEpochAndPosition()
    {
        var first = new Philox(1, "shuffle");
        var drawn = Enumerable.Range(0, 10).Select(_ => first.NextBits()).ToArray();
        var jumped = new Philox(1, "shuffle") { Position = 7 };

        Assert.Equal(drawn[7], jumped.NextBits());
        Assert.NotEqual(drawn[0], new Philox(2, "shuffle").NextBits());
        Assert.NotEqual(drawn[0], new Philox(1, "dropout").NextBits());
        Assert.NotEqual(drawn[0], new Philox(1, "shuffle", 1).NextBits());
    }

    [Theory]
    [InlineData(0ul, 1)]
    [InlineData(0ul, 13)]
    [InlineData(3ul, 4)]
    [InlineData(5ul, 300)]
    [InlineData((1ul << 34) - 6, 20)]
    public void Fill_FromAPosition_IsTheSameAsOneByOne(ulong position, int count)
    {
        var together = new Philox(3, "fill", 2) { Position = position };
        var alone = together;
        var words = new uint[count];
        together.Fill(words);
        Assert.Equal(Enumerable.Range(0, count).Select(_ => alone.NextBits()), words);
        Assert.Equal(alone.Position, together.Position);
        Assert.Equal(alone.NextBits(), together.NextBits());
    }

    [Fact]
    public void Draws_HaveTheirMeanAndVariance()
    {
        var generator = new Philox(5, "moments");
        var uniform = Enumerable.Range(0, 200_000).Select(_ => generator.NextDouble()).ToArray();
        var normal = Enumerable.Range(0, 200_000).Select(_ => generator.NextNormal()).ToArray();
        var whole = Enumerable.Range(0, 200_000).Select(_ => generator.NextInt(7)).ToArray();

        Assert.InRange(uniform.Average(), 0.5 - 0.003, 0.5 + 0.003);
        Assert.InRange(uniform.Average(u => (u - 0.5) * (u - 0.5)), (1 / 12.0) - 0.001, (1 / 12.0) + 0.001);
        Assert.InRange(normal.Average(), -0.01, 0.01);
        Assert.InRange(normal.Average(n => n * n), 0.98, 1.02);
        Assert.All(Enumerable.Range(0, 7), face => Assert.InRange(whole.Count(w => w == face), 27_900, 29_250));
    }

    [Fact]
    public void Shuffle_KeepsEveryItemOnce()
    {
        var items = Enumerable.Range(0, 1000).ToArray();
        new Philox(3, "shuffle").Shuffle(items.AsSpan());

        Assert.NotEqual(Enumerable.Range(0, 1000), items);
        Assert.Equal(Enumerable.Range(0, 1000), items.Order());
    }
}
