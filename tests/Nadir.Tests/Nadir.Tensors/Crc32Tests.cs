namespace Nadir.Tests.Tensors;

public sealed class Crc32Tests
{
    /// <summary>The check value of CRC-32/ISO-HDLC over "123456789", in one piece and in two.</summary>
    [Fact]
    public void Append_CheckValue_IsThePublishedOne()
    {
        Assert.Equal(0xcbf43926u, Crc32.Append(0, "123456789"u8));
        Assert.Equal(0xcbf43926u, Crc32.Append(Crc32.Append(0, "1234"u8), "56789"u8));
    }

    [Fact]
    public void Append_EveryLengthAndCut_IsThatBitByBit()
    {
        var bytes = new byte[70];
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)((i * 89) + 7);
        for (var length = 0; length <= bytes.Length; length++)
        {
            var expected = BitByBit(bytes.AsSpan(0, length));
            for (var cut = 0; cut <= length; cut++)
                Assert.Equal(expected, Crc32.Append(Crc32.Append(0, bytes.AsSpan(0, cut)), bytes.AsSpan(cut, length - cut)));
        }
    }

    private static uint BitByBit(ReadOnlySpan<byte> bytes)
    {
        var register = uint.MaxValue;
        foreach (var value in bytes)
        {
            register ^= value;
            for (var bit = 0; bit < 8; bit++)
                register = (register & 1) == 0 ? register >> 1 : (register >> 1) ^ 0xEDB88320;
        }

        return ~register;
    }
}
