using System.Numerics;

namespace Nadir;

/// <summary>The check sum of a TFRecord: CRC-32C, rotated and shifted so that a check sum over check sums stays one.</summary>
/// <remarks>Source: RFC 3720, appendix B.4; the mask is that of TensorFlow's record format.</remarks>
internal static class RecordChecksum
{
    private const uint Mask = 0xA282EAD8;

    /// <summary>CRC-32C, the polynomial of Castagnoli.</summary>
    public static uint Crc32C(ReadOnlySpan<byte> bytes)
    {
        var register = uint.MaxValue;
        foreach (var next in bytes)
            register = BitOperations.Crc32C(register, next);
        return ~register;
    }

    /// <summary>As records hold it.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes) => BitOperations.RotateRight(Crc32C(bytes), 15) + Mask;
}
