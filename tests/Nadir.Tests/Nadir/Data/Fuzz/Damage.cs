using System.Buffers.Binary;

namespace Nadir.Tests.Data.Fuzz;

/// <summary>Damages files at random, but the same way for the same number.</summary>
internal static class Damage
{
    private static readonly byte[][] Tokens =
    [
        [0x00], [0xFF], [0x7F], [0x80], "-1"u8.ToArray(), "9223372036854775808"u8.ToArray(), "1e999"u8.ToArray(), "NaN"u8.ToArray(), "\""u8.ToArray(),
        ","u8.ToArray(), "\n"u8.ToArray(), "\r\n"u8.ToArray(), "{"u8.ToArray(), "["u8.ToArray(), "]]]]"u8.ToArray(), ":"u8.ToArray(), "0:"u8.ToArray(),
        [0xFF, 0xFF, 0xFF, 0xFF], [0x7F, 0xFF, 0xFF, 0xFF], [0x80, 0, 0, 0], [0xFF, 0xFF, 0xFF, 0x7F], [0, 0, 0, 0, 0, 0, 0, 0x80], [0x1F, 0x8B], "../"u8.ToArray(),
    ];

    /// <summary>A damaged copy; one time in fifty of two files together.</summary>
    public static byte[] Of(byte[] seed, byte[] other, int number)
    {
        var random = new Random(number);
        var bytes = seed.ToList();
        if (random.Next(50) == 0 && other.Length > 0)
            bytes = [.. seed.AsSpan(0, random.Next(seed.Length + 1)), .. other.AsSpan(random.Next(other.Length))];
        for (var times = 1 << random.Next(5); times > 0; times--)
            Change(bytes, random);
        return [.. bytes];
    }

    private static void Change(List<byte> bytes, Random random)
    {
        if (bytes.Count == 0)
            bytes.Add((byte)random.Next(256));

        // Headers stand at the start, so half of the damage goes there.
        var at = random.Next(2) == 0 ? random.Next(Math.Min(bytes.Count, 64)) : random.Next(bytes.Count);
        switch (random.Next(9))
        {
            case 0: bytes[at] ^= (byte)(1 << random.Next(8)); break;
            case 1: bytes[at] = (byte)random.Next(256); break;
            case 2: bytes.RemoveRange(at, bytes.Count - at); break;
            case 3: bytes.RemoveRange(at, Math.Min(random.Next(1, 9), bytes.Count - at)); break;
            case 4: bytes.InsertRange(at, Tokens[random.Next(Tokens.Length)]); break;
            case 5: Overwrite(bytes, at, Tokens[random.Next(Tokens.Length)]); break;
            case 6: bytes.InsertRange(at, [.. bytes.Skip(at).Take(random.Next(1, 65))]); break;
            case 7: bytes.AddRange(Enumerable.Repeat((byte)random.Next(256), random.Next(1, 100))); break;
            default: Overwrite(bytes, at, Number(random)); break;
        }
    }

    private static byte[] Number(Random random)
    {
        var number = new byte[sizeof(int)];
        var value = random.Next(4) switch { 0 => int.MaxValue, 1 => int.MinValue, 2 => -1, _ => 1 << random.Next(31) };
        if (random.Next(2) == 0)
            BinaryPrimitives.WriteInt32BigEndian(number, value);
        else
            BinaryPrimitives.WriteInt32LittleEndian(number, value);
        return number;
    }

    private static void Overwrite(List<byte> bytes, int at, byte[] with)
    {
        for (var i = 0; i < with.Length && at + i < bytes.Count; i++)
            bytes[at + i] = with[i];
    }
}
