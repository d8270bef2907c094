using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Nadir.Tests.Data.Fuzz;

/// <summary>Files that lie, by the names of the readers they are for.</summary>
internal static class HostileFiles
{
    private const int Large = 17 << 20;

    /// <summary>Wrong for every reader.</summary>
    public static IEnumerable<(string Case, byte[] Content)> ForAll(FileReader reader)
    {
        var seed = reader.Seeds[0];
        yield return ("empty", []);
        yield return ("one byte", [0]);
        yield return ("no line", "%PDF-1.7 1 0 obj"u8.ToArray());
        yield return ("executable", [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0x3E, 0, (byte)'\n', 0, 0, 1]);
        yield return ("twice packed", IdxBytes.Packed(IdxBytes.Packed(seed)));
        yield return ("cut gzip", IdxBytes.Packed(seed)[..^9]);
        yield return ("packed zeros", PackedZeros.Value);
        if (!reader.Unpacks)
            yield return ("gzip", IdxBytes.Packed(seed));
        if (!reader.IsJson)
            yield break;
        var line = reader.FileName.EndsWith('l') ? "\n" : "";
        var text = Encoding.UTF8.GetString(seed);
        yield return ("deep", SeedFiles.Text(new string('[', 100_000) + line));
        yield return ("deep objects", SeedFiles.Text(string.Concat(Enumerable.Repeat("{\"a\":", 100_000)) + line));
        yield return ("deep inside", SeedFiles.Text(text[..^2] + ",\"a\":" + new string('[', 100_000) + new string(']', 100_000) + "}" + line));
        yield return ("twice a name", SeedFiles.Text("{\"a\":1,\"a\":2," + text[1..]));
        yield return ("lone surrogate", SeedFiles.Text("{\"\\ud800\":1," + text[1..]));
        yield return ("no UTF-8", [.. "{\""u8, 0xFF, .. "\":1,"u8, .. seed[1..]]);
        yield return ("long text", SeedFiles.Text("{\"" + new string('a', 1 << 20) + line));
    }

    /// <summary>Wrong for one kind, whose name the reader's begins with.</summary>
    public static IEnumerable<(string Reader, string Case, byte[] Content)> ForSome() =>
        [.. OfTables(), .. OfArrays(), .. OfArchives(), .. OfWeights(), .. OfModels(), .. OfPictures()];

    private static readonly Lazy<byte[]> PackedZeros = new(static () => IdxBytes.Packed(new byte[64 << 20]));

    private static IEnumerable<(string, string, byte[])> OfTables()
    {
        yield return ("csv", "endless line", Repeated("a,b\n1,", "7", Large));
        yield return ("csv", "open quote", Repeated("a,b\n1,\"", "x\n", Large));
        yield return ("csv", "many columns", Repeated("a", ",a", 1 << 20));
        yield return ("csv", "wide row", Repeated("a,b\n1,2\n1", ",1", 1 << 20));
        yield return ("csv", "zeros within", Repeated("a,b\n", "\0", 1 << 20));
        yield return ("csv", "no UTF-8", [.. "a,b\n1,"u8, 0xC3, 0x28, .. "\n"u8]);
        yield return ("csv", "long character", [.. "a,b\n1,"u8, 0xF8, 0x88, 0x80, 0x80, 0x80, .. "\n"u8]);
        yield return ("csv", "half UTF-16", [0xFF, 0xFE, (byte)'a', 0, (byte)',', 0, (byte)'b', 0, (byte)'\n', 0, 0x00, 0xD8, (byte)',', 0, 1]);
        yield return ("csv", "same names", "a,a\n1,2\n"u8.ToArray());
        yield return ("csv", "text behind a quote", "a,b\n\"1\"2,3\n"u8.ToArray());
        yield return ("svmlight", "place beyond 2^63", "1 9223372036854775808:1\n"u8.ToArray());
        yield return ("svmlight", "place beyond 2^31", "1 4294967297:1\n"u8.ToArray());
        yield return ("svmlight", "place twice", "1 2:1 2:3\n"u8.ToArray());
        yield return ("svmlight", "places fall", "1 3:1 2:3\n"u8.ToArray());
        yield return ("svmlight", "negative place", "1 -1:1\n"u8.ToArray());
        yield return ("svmlight", "long number", Repeated("1 1:", "9", Large));
        yield return ("svmlight", "not a number", "nan 1:x\n"u8.ToArray());
        yield return ("source, svmlight", "wide", "1 1:1\n2 2147483647:1\n"u8.ToArray());
    }

    private static IEnumerable<(string, string, byte[])> OfArrays()
    {
        foreach (var (name, header) in new[]
        {
            ("2^63 elements", "{'descr': '<f8', 'fortran_order': False, 'shape': (9223372036854775807,), }"),
            ("overflowing product", "{'descr': '<f8', 'fortran_order': False, 'shape': (4294967296, 4294967296), }"),
            ("product of 0", "{'descr': '<f8', 'fortran_order': False, 'shape': (9223372036854775807, 2, 0), }"),
            ("negative", "{'descr': '<f8', 'fortran_order': False, 'shape': (-1, -6), }"),
            ("object", "{'descr': '|O', 'fortran_order': False, 'shape': (6,), }"),
            ("twice", "{'descr': '<f8', 'descr': '<f4', 'fortran_order': False, 'shape': (6,), }"),
            ("code", "__import__('os').system('true')"),
            ("deep", "{'descr': " + new string('[', 60_000)),
            ("too large", "{'descr': '<f8', 'fortran_order': False, 'shape': (7,), }"),
            ("too small", "{'descr': '<f8', 'fortran_order': False, 'shape': (5,), }"),
            ("many axes", "{'descr': '<f8', 'fortran_order': False, 'shape': (" + string.Concat(Enumerable.Repeat("1,", 10_000)) + "), }"),
        })
        {
            yield return ("npy", name, Npy(header));
        }

        yield return ("npy", "header beyond the file", [0x93, .. "NUMPY"u8, 2, 0, 0xFF, 0xFF, 0xFF, 0x7F, (byte)'{']);
        yield return ("idx", "2^31 images", IdxBytes.Array([int.MaxValue, 28, 28], [1, 2]));
        yield return ("idx", "negative", IdxBytes.Array([-1, 2, 3], [1, 2]));
        yield return ("idx", "255 axes", [0, 0, 8, 255, 0, 0, 0, 1]);
        yield return ("idx", "overflowing product", IdxBytes.Array([int.MaxValue, int.MaxValue, int.MaxValue], []));
        yield return ("idx", "product of 0", IdxBytes.Array([int.MaxValue, int.MaxValue, 0, int.MaxValue], [1]));
        yield return ("cifar", "label of none", IdxBytes.With([.. SeedFiles.Cifar], 3073, static _ => 200));
        yield return ("cifar", "half a record", SeedFiles.Cifar[..4000]);
        yield return ("cifar names", "too many", Repeated("", "a\n", 1 << 20));
        yield return ("cifar names", "too long", Repeated("", "a", 1 << 20));
    }

    private static IEnumerable<(string, string, byte[])> OfArchives()
    {
        var zeros = Npy("{'descr': '|u1', 'fortran_order': False, 'shape': (67108864,), }", new byte[64 << 20]);
        yield return ("npz", "slip", new ZipBytes().Add("../../a.npy", SeedFiles.Npy).ToArray());
        yield return ("npz", "rooted", new ZipBytes().Add("/etc/a.npy", SeedFiles.Npy).ToArray());
        yield return ("npz", "link", new ZipBytes().Add("a.npy", "/etc/passwd"u8.ToArray(), lie: new() { Attributes = 0xA1FF0000 }).ToArray());
        yield return ("npz", "twice a name", new ZipBytes().Add("a.npy", SeedFiles.Npy).Add("a.npy", SeedFiles.Npy).ToArray());
        yield return ("npz", "overlap", new ZipBytes().Add("a.npy", SeedFiles.Npy).Add("b.npy", SeedFiles.Npy, lie: new() { Offset = 0, OnlyInDirectory = true }).ToArray());
        yield return ("npz", "bomb", new ZipBytes().Add("a.npy", zeros, deflate: true, lie: new() { Length = (uint)SeedFiles.Npy.Length }).ToArray());
        yield return ("npz", "longer than it says", new ZipBytes().Add("a.npy", SeedFiles.Npy, deflate: true, lie: new() { Length = 20 }).ToArray());
        yield return ("npz", "shorter than it says", new ZipBytes().Add("a.npy", SeedFiles.Npy, deflate: true, lie: new() { Length = uint.MaxValue - 1 }).ToArray());
        yield return ("npz", "wrong check sum", new ZipBytes().Add("a.npy", SeedFiles.Npy, lie: new() { Checksum = 7 }).ToArray());
        yield return ("npz", "other name within", new ZipBytes().Add("a.npy", SeedFiles.Npy, lie: new() { LocalName = "b.npy" }).ToArray());
        yield return ("npz", "encrypted", new ZipBytes().Add("a.npy", SeedFiles.Npy, lie: new() { Flags = 1 }).ToArray());
        yield return ("npz", "65535 entries", new ZipBytes().Add("a.npy", SeedFiles.Npy).ToArray(declaredCount: 65535));
        yield return ("npz", "start beyond the file", new ZipBytes().Add("a.npy", SeedFiles.Npy).ToArray(declaredStart: uint.MaxValue - 1));
        yield return ("npz", "no entry", new ZipBytes().Add("a.npy", SeedFiles.Npy).ToArray(declaredCount: 0));
    }

    private static IEnumerable<(string, string, byte[])> OfWeights()
    {
        foreach (var (name, header) in new[]
        {
            ("2^63 elements", """{"a":{"dtype":"F32","shape":[9223372036854775807],"data_offsets":[0,16]}}"""),
            ("overflowing product", """{"a":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,0]}}"""),
            ("overlap", """{"a":{"dtype":"F32","shape":[4],"data_offsets":[0,16]},"b":{"dtype":"F32","shape":[4],"data_offsets":[0,16]}}"""),
            ("gap", """{"a":{"dtype":"F32","shape":[2],"data_offsets":[8,16]}}"""),
            ("beyond the file", """{"a":{"dtype":"F32","shape":[400000000],"data_offsets":[0,1600000000]}}"""),
            ("end before start", """{"a":{"dtype":"F32","shape":[4],"data_offsets":[16,0]}}"""),
            ("negative", """{"a":{"dtype":"F32","shape":[-4],"data_offsets":[0,-16]}}"""),
            ("twice a name", """{"a":{"dtype":"F32","shape":[4],"data_offsets":[0,16]},"a":{"dtype":"F32","shape":[4],"data_offsets":[0,16]}}"""),
            ("deep", "{\"a\":" + new string('[', 100_000)),
            ("unknown type", """{"a":{"dtype":"F4","shape":[4],"data_offsets":[0,16]}}"""),
            ("list", "[]"),
        })
        {
            yield return ("safetensors", name, Weights(header));
            yield return ("model, model.safetensors", name, Weights(header));
            yield return ("model, optimizer.safetensors", name, Weights(header));
        }

        yield return ("safetensors", "header beyond the file", [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F, (byte)'{', (byte)'}']);
        yield return ("safetensors", "negative header", [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, (byte)'{', (byte)'}']);
    }

    private static IEnumerable<(string, string, byte[])> OfModels()
    {
        var config = Encoding.UTF8.GetString(SeedFiles.Checkpoint["config.json"]);
        foreach (var units in new[] { "2147483647", "9223372036854775807", "-3", "0", "1e999", "3.5", "\"three\"", "null", "[3]" })
        {
            var changed = config.Replace("\"units\": 3", "\"units\": " + units, StringComparison.Ordinal);
            Assert.NotEqual(config, changed);
            yield return ("model, config.json", $"units {units}", SeedFiles.Text(changed));
        }

        yield return ("run", "time", SeedFiles.Text(Encoding.UTF8.GetString(SeedFiles.Run).Replace("1970-01-01", "9999-99-99", StringComparison.Ordinal)));
        yield return ("events", "big number", SeedFiles.Text("""{"v":1,"seq":9223372036854775808,"t":0,"kind":"started"}""" + "\n"));
        yield return ("events", "wrong kind", SeedFiles.Text("""{"v":1,"seq":0,"t":0,"kind":[]}""" + "\n"));
        yield return ("events", "huge exponent", SeedFiles.Text("""{"v":1,"seq":0,"t":1e999,"kind":"started"}""" + "\n"));
    }

    private static IEnumerable<(string, string, byte[])> OfPictures()
    {
        yield return ("png", "2^31 by 2^31", Png(int.MaxValue, int.MaxValue, []));
        yield return ("png", "declared large", Png(11_000, 11_000, new byte[100]));
        yield return ("png", "no width", Png(0, 5, new byte[100]));
        yield return ("png", "data bomb", Png(10, 10, new byte[64 << 20]));
        yield return ("png", "chunk beyond the file", [.. Png(5, 5, new byte[30])[..33], 0x7F, 0xFF, 0xFF, 0xFF, .. "IDAT"u8]);
        yield return ("png", "negative chunk", [.. Png(5, 5, new byte[30])[..33], 0xFF, 0xFF, 0xFF, 0xFF, .. "IDAT"u8]);
        yield return ("png", "data with a dictionary", Png(5, 5, null, [0x78, 0xBB, 0, 0, 0, 1, 3, 0]));
        yield return ("png", "no data", Png(5, 5, null));
        yield return ("bmp", "2^31 by 2^31", Bmp(int.MaxValue, int.MaxValue));
        yield return ("bmp", "least height", Bmp(4, int.MinValue));
        yield return ("bmp", "negative width", Bmp(-4, 4));
        yield return ("bmp", "declared large", Bmp(11_000, 11_000));
        yield return ("bmp", "packed, large", Bmp(11_000, 11_000, compression: 1, bits: 8));
        yield return ("bmp", "pixels beyond the file", Bmp(4, 4, start: uint.MaxValue));
        yield return ("bmp", "many colours", Bmp(4, 4, bits: 8, colors: int.MaxValue));
        yield return ("bmp", "no bits for red", Bmp(2, 2, compression: 3, bits: 32, start: 66, masks: [0, 0xFF00, 0xFF]));
        yield return ("bmp", "torn field", Bmp(2, 2, compression: 3, bits: 32, start: 66, masks: [0xF0F0000, 0xFF00, 0xFF]));
        yield return ("pnm", "2^31 by 2^31", "P5 2147483647 2147483647 255\n\0"u8.ToArray());
        yield return ("pnm", "20 digits", "P6 99999999999999999999 1 255\n\0"u8.ToArray());
        yield return ("pnm", "negative", "P5 -1 -1 255\n\0"u8.ToArray());
        yield return ("pnm", "declared large", "P5 11000 11000 255\n\0"u8.ToArray());
        yield return ("pnm", "text declared large", "P2 11000 11000 255\n0 0 0"u8.ToArray());
        yield return ("pnm", "endless remark", Repeated("P5 #", "x", Large));
        yield return ("pnm", "endless digits", Repeated("P5 ", "1", Large));
        yield return ("pnm", "endless space", Repeated("P5 ", " ", Large));
        yield return ("pnm", "zero levels", "P5 1 1 0\n\0"u8.ToArray());
        yield return ("jpeg", "two bytes", [0xFF, 0xD8, 0xFF, 0xD9]);
        yield return ("jpeg", "65535 by 65535", Jpeg(65535, 65535));
        yield return ("jpeg", "declared large", Jpeg(11_000, 11_000));
        yield return ("jpeg", "no width", Jpeg(8, 0));
        yield return ("jpeg", "endless marker", Repeated([0xFF, 0xD8], [0xFF], Large));
        yield return ("jpeg", "part beyond the file", [0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xFF, 1]);
        yield return ("jpeg", "part of no length", [0xFF, 0xD8, 0xFF, 0xDB, 0, 0, 0xFF, 0xD9]);
    }

    private static byte[] Repeated(string start, string more, int length) => Repeated(SeedFiles.Text(start), SeedFiles.Text(more), length);

    private static byte[] Repeated(byte[] start, byte[] more, int length)
    {
        var content = new byte[length];
        start.CopyTo(content, 0);
        for (var at = start.Length; at < length; at++)
            content[at] = more[(at - start.Length) % more.Length];
        return content;
    }

    private static byte[] Npy(string header, byte[]? elements = null)
    {
        var text = SeedFiles.Text(header + "\n");
        return [0x93, .. "NUMPY"u8, 1, 0, (byte)text.Length, (byte)(text.Length >> 8), .. text, .. elements ?? new byte[48]];
    }

    private static byte[] Weights(string header)
    {
        var text = SeedFiles.Text(header);
        var length = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, text.Length);
        return [.. length, .. text, .. new byte[16]];
    }

    private static byte[] Png(int width, int height, byte[]? rows, byte[]? packed = null)
    {
        var size = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(size, width);
        BinaryPrimitives.WriteInt32BigEndian(size.AsSpan(4), height);
        size[8] = 8;
        packed ??= rows is null ? null : Zlib(rows);
        return [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR", size), .. packed is null ? [] : Chunk("IDAT", packed), .. Chunk("IEND", [])];
    }

    private static byte[] Chunk(string kind, byte[] content)
    {
        var (length, sum) = (new byte[4], new byte[4]);
        byte[] named = [.. SeedFiles.Text(kind), .. content];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(sum, Crc32.Append(0, named));
        return [.. length, .. named, .. sum];
    }

    private static byte[] Zlib(byte[] content) => SeedFiles.Written(stream =>
    {
        using var packed = new ZLibStream(stream, CompressionLevel.Fastest, leaveOpen: true);
        packed.Write(content);
    });

    private static byte[] Bmp(int width, int height, int compression = 0, short bits = 24, uint start = 54, int colors = 0, uint[]? masks = null)
    {
        var bytes = new byte[154];
        "BM"u8.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(2), bytes.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(10), start);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(14), 40);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(18), width);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(22), height);
        bytes[26] = 1;
        BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(28), bits);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(30), compression);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(46), colors);
        for (var i = 0; i < masks?.Length; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(54 + (4 * i)), masks[i]);
        return bytes;
    }

    /// <summary>A real picture that says another size of itself.</summary>
    private static byte[] Jpeg(int height, int width)
    {
        var bytes = SeedFiles.Images(".jpg", 1)[0].ToArray();
        var frame = 2;
        while (bytes[frame + 1] is not (0xC0 or 0xC1))
            frame += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(frame + 2));
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(frame + 5), (ushort)height);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(frame + 7), (ushort)width);
        return bytes;
    }
}
