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
}
