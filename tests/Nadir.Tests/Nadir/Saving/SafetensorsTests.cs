using System.Buffers.Binary;
using System.Text;

namespace Nadir.Tests.Saving;

public sealed class SafetensorsTests : IDisposable
{
    // Made by Python's struct and json, with the arrays in another order than ours.
    private const string FromPython =
        "iAEAAAAAAAB7Il9fbWV0YWRhdGFfXyI6IHsibWFkZSI6ICJieSBoYW5kIn0sICJtYXNrIjogeyJkYXRhX29mZnNldHMiOiBbMCwgNF0sICJzaGFw"
        + "ZSI6IFsyLCAyXSwgImR0eXBlIjogIkJPT0wifSwgIlx1MDNhOS5zY2FsZSI6IHsiZGF0YV9vZmZzZXRzIjogWzQsIDEyXSwgInNoYXBlIjogW10s"
        + "ICJkdHlwZSI6ICJGNjQifSwgIm5vbmUiOiB7ImRhdGFfb2Zmc2V0cyI6IFsxMiwgMTJdLCAic2hhcGUiOiBbMCwgNF0sICJkdHlwZSI6ICJGMzIi"
        + "fSwgIjAuZGVuc2Uud2VpZ2h0IjogeyJkYXRhX29mZnNldHMiOiBbMTIsIDM2XSwgInNoYXBlIjogWzIsIDNdLCAiZHR5cGUiOiAiRjMyIn0sICJp"
        + "bmRleCI6IHsiZGF0YV9vZmZzZXRzIjogWzM2LCA2MF0sICJzaGFwZSI6IFszXSwgImR0eXBlIjogIkk2NCJ9fQEAAAGamZmZmZm5PwAAAD8AAKC/"
        + "AgAAAAAAgH8AAMB/AADgQP//////////AAAAAAAAAAAAAAAAAAAAQA==";

    private readonly ScratchFolder scratch = new();

    [Fact]
    public void Read_AFileFromPython_GivesItsArraysInTheOrderOfNames()
    {
        var content = Read(Convert.FromBase64String(FromPython));
        Assert.Equal(["0.dense.weight", "index", "mask", "none", "Ω.scale"], content.Arrays.Select(array => array.Name));
        Assert.Equal("by hand", Assert.Single(content.Metadata).Value);
        Assert.Equal([0.5f, -1.25f, 3e-45f, float.PositiveInfinity, float.NaN, 7], content.Arrays[0].Values<float>().ToArray());
        Assert.Equal(new Shape(2, 3), content.Arrays[0].Shape);
        Assert.Equal([-1, 0, 1L << 62], content.Arrays[1].Values<long>().ToArray());
        Assert.Equal([true, false, false, true], content.Arrays[2].Values<bool>().ToArray());
        Assert.Equal(new Shape(0, 4), content.Arrays[3].Shape);
        Assert.Equal(Shape.Scalar, content.Arrays[4].Shape);
        Assert.Equal([0.1], content.Arrays[4].Values<double>().ToArray());
    }

    [Fact]
    public void Sha256_OfAFileFromPython_IsPythons() =>
        Assert.Equal(
            "be209cc7314476e8ab0f1faa5090b183924df0ccb94dc73e1fd68c505b66fd44",
            WeightsHash.Sha256(Read(Convert.FromBase64String(FromPython)).Arrays));

    [Fact]
    public void Sha256_NamesBeyondTheFirstPlane_AreInPythonsOrder()
    {
        var (face, ligature) = (NamedArray.Of<bool>("\U0001F600", new Shape(1), [true]), NamedArray.Of<bool>("\uFB01", new Shape(1), [false]));
        const string Python = "f66bec1f98fc754fdd072ca1b95ef80492aeea145d424df287f1ad7e128cb24c";
        Assert.Equal(Python, WeightsHash.Sha256([face, ligature]));
        Assert.Equal(Python, WeightsHash.Sha256([ligature, face]));
    }

    [Fact]
    public void Sha256_AnyChange_ChangesIt()
    {
        NamedArray[] variants =
        [
            NamedArray.Of<float>("a", new Shape(2, 3), new float[6]),
            NamedArray.Of<float>("b", new Shape(2, 3), new float[6]),
            NamedArray.Of<float>("a", new Shape(3, 2), new float[6]),
            NamedArray.Of<float>("a", new Shape(6), new float[6]),
            NamedArray.Of<double>("a", new Shape(3), new double[3]),
            NamedArray.Of<float>("a", new Shape(2, 3), [-0f, 0, 0, 0, 0, 0]),
        ];
        Assert.Equal(variants.Length, variants.Select(array => WeightsHash.Sha256([array])).Distinct().Count());
    }

    [Fact]
    public void Write_ArraysOfAllTypes_HasAlignedDataAndReadsBackEqual()
    {
        var arrays = Read(Convert.FromBase64String(FromPython)).Arrays;
        Safetensors.Save(scratch["a.safetensors"], arrays.Reverse(), new Dictionary<string, string> { ["made"] = "by hand" });
        var bytes = File.ReadAllBytes(scratch["a.safetensors"]);
        var header = (int)BinaryPrimitives.ReadInt64LittleEndian(bytes);
        Assert.Equal(
            """
            {"__metadata__":{"made":"by hand"},"0.dense.weight":{"dtype":"F32","shape":[2,3],"data_offsets":[32,56]},"index":{"dtype":"I64","shape":[3],"data_offsets":[0,24]},"mask":{"dtype":"BOOL","shape":[2,2],"data_offsets":[56,60]},"none":{"dtype":"F32","shape":[0,4],"data_offsets":[56,56]},"Ω.scale":{"dtype":"F64","shape":[],"data_offsets":[24,32]}}
            """,
            Encoding.UTF8.GetString(bytes, 8, header).TrimEnd(' '));
        Assert.Equal(0, header % 8);
        Assert.Equal(8 + header + 60, bytes.Length);
        var again = Safetensors.Read(scratch["a.safetensors"]);
        Assert.Equal("by hand", again.Metadata["made"]);
        Assert.Equal(WeightsHash.Sha256(arrays), WeightsHash.Sha256(again.Arrays));
    }

    [Fact]
    public void Write_NoArrays_ReadsBackEmpty()
    {
        Safetensors.Save(scratch["a"], []);
        Assert.Equal([8, 0, 0, 0, 0, 0, 0, 0, .. "{}      "u8], File.ReadAllBytes(scratch["a"]));
        Assert.Empty(Safetensors.Read(scratch["a"]).Arrays);
    }

    [Fact]
    public void Write_BadNames_AreRefusedAndNoFileIsLeft()
    {
        var array = NamedArray.Of<float>("a", new Shape(1), [1]);
        Assert.Contains("Two arrays are named \"a\"", Assert.Throws<ArgumentException>(() => Safetensors.Save(scratch["a"], [array, array])).Message, StringComparison.Ordinal);
        var meta = NamedArray.Of<float>("__metadata__", new Shape(1), [1]);
        Assert.Contains("the format's own name", Assert.Throws<ArgumentException>(() => Safetensors.Save(scratch["a"], [meta])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => NamedArray.Of<float>("", new Shape(1), [1]));
        Assert.Throws<ArgumentException>(() => NamedArray.Of<float>("\uD800", new Shape(1), [1]));
        Assert.Empty(scratch.Entries());
    }

    [Fact]
    public void NamedArray_MisusedTypesAndSizes_AreRefused()
    {
        Assert.Contains("has 24 bytes, got 4", Assert.Throws<ArgumentException>(() => NamedArray.Of<float>("a", new Shape(2, 3), [1])).Message, StringComparison.Ordinal);
        Assert.Contains("not Int32", Assert.Throws<NotSupportedException>(() => NamedArray.Of<int>("a", new Shape(1), [1])).Message, StringComparison.Ordinal);
        Assert.Equal(
            "a holds Float32, asked for Float64. Read it as Float32.",
            Assert.Throws<InvalidOperationException>(() => NamedArray.Of<float>("a", new Shape(1), [1]).Values<double>().Length).Message);
    }

    [Theory]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", 7, "declares 8 bytes of elements, the file has 7", "byte 70")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", 9, "declares 8 bytes of elements, the file has 9", "byte 70")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", 8, "\"a\" begins at 4 of the elements, not where the one before ends, 0", "byte 62")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", 8, "\"b\" begins at 4", "byte ")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}""", 8, "F32 [2] takes 8 bytes, the offsets are 0 and 4", "header $.a.data_offsets")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[-8,0]}}""", 8, "the offsets are -8 and 0", "header $.a.data_offsets")]
    [InlineData("""{"a":{"dtype":"F32","shape":[0],"data_offsets":[4,0]}}""", 8, "the offsets are 4 and 0", "header $.a.data_offsets")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[-9223372036854775808,9223372036854775807]}}""", 8, "the offsets are -9223372036854775808", "header $.a")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0]}}""", 8, "expected two numbers, begin and end, got 1", "header $.a.data_offsets")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8.5]}}""", 8, "expected a whole number", "header $.a.data_offsets[1]")]
    [InlineData("""{"a":{"dtype":"F8_E4M3","shape":[8],"data_offsets":[0,8]}}""", 8, "F32, U64, I64, F64, got F8_E4M3", "header $.a.dtype")]
    [InlineData("""{"a":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}}""", 8, "lengths are 0 or above, got -2", "header $.a.shape")]
    [InlineData("""{"a":{"dtype":"F32","shape":[65536,65536],"data_offsets":[0,0]}}""", 0, "at most 2147483591 elements", "header $.a.shape")]
    [InlineData("""{"a":{"dtype":"F32","shape":[4294967298],"data_offsets":[0,8]}}""", 8, "expected a whole number", "header $.a.shape[0]")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1,1,1,1,1,1,1,1,2],"data_offsets":[0,8]}}""", 8, "at most 8 axes, got 9", "header $.a.shape")]
    [InlineData("""{"a":{"dtype":"F64","shape":[1073741824],"data_offsets":[0,8589934592]}}""", 8, "an array of at most", "header $.a.shape")]
    [InlineData("""{"a":{"dtype":"F64","shape":[1000000],"data_offsets":[0,8000000]}}""", 8, "declares 8000000 bytes of elements, the file has 8", "byte ")]
    [InlineData("""{"a":{"dtype":"BOOL","shape":[8],"data_offsets":[0,8]}}""", 8, "BOOL, whose bytes are 0 or 1, got 255", "byte 65")]
    [InlineData("""{"a":{"shape":[2],"data_offsets":[0,8]}}""", 8, "\"dtype\" is missing", "header $.a")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8],"x":1}}""", 8, "got x", "header $.a.x")]
    [InlineData("""{"":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", 8, "an array without a name", "header $.")]
    [InlineData("""{"a":3}""", 8, "expected an object", "header $.a")]
    [InlineData("""[]""", 0, "expected an object", "header $")]
    [InlineData("""{"__metadata__":{"a":1}}""", 0, "expected a text in quotes", "header $.__metadata__.a")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", 8, "\"a\" appears twice", "header line 1, column 55")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}""", 8, "not valid JSON", "header line 1, column 54")]
    public void Read_ABadHeader_NamesPlaceAndFault(string header, int dataLength, string fault, string position)
    {
        var data = new byte[dataLength];
        if (dataLength > 2)
            data[2] = 255;
        var error = Assert.Throws<DataException>(() => Read(Bytes(Encoding.UTF8.GetByteCount(header), header, data)));
        Assert.Equal("a.safetensors", error.Path);
        Assert.StartsWith($"a.safetensors, {position}", error.Message, StringComparison.Ordinal);
        Assert.Contains(fault, error.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "at least 8 bytes, got 0")]
    [InlineData(7, "at least 8 bytes, got 7")]
    [InlineData(8, "the file has 0 more")]
    [InlineData(100, "the file has 92 more")]
    public void Read_ATruncatedFile_SaysSo(int length, string fault)
    {
        var error = Assert.Throws<DataException>(() => Read(Convert.FromBase64String(FromPython)[..length]));
        Assert.StartsWith("a.safetensors, byte 0: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(fault, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0L)]
    [InlineData(100_000_001L)]
    [InlineData(long.MaxValue)]
    [InlineData(-1L)]
    public void Read_AHeaderLengthThatCannotBe_TakesNoMemory(long length)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var error = Assert.Throws<DataException>(() => Read(Bytes(length, "{}", [])));
        Assert.Contains("a header has 2 to 100000000 bytes", error.Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void Read_EveryCutAndEveryFlippedHeaderBit_GivesArraysOrADataError()
    {
        var whole = Convert.FromBase64String(FromPython);
        for (var length = 0; length < whole.Length; length++)
            Assert.Throws<DataException>(() => Read(whole[..length]));
        for (var bit = 0; bit < 8 * (8 + 392); bit++)
        {
            var broken = whole.ToArray();
            broken[bit / 8] ^= (byte)(1 << (bit % 8));
            var error = Record.Exception(() => Read(broken));
            Assert.True(error is null or DataException, $"bit {bit}: {error}");
        }
    }

    [Fact]
    public void Read_AMissingFile_SaysWhatToDo()
    {
        var error = Assert.Throws<DataException>(() => Safetensors.Read(scratch["missing"]));
        Assert.Equal(
            $"{scratch["missing"]}: reading failed: a folder or file on the way is not there. Check the spelling, or create it first.",
            error.Message);
    }

    public void Dispose() => scratch.Dispose();

    private static SafetensorsContent Read(byte[] bytes) => Safetensors.Read(new MemoryStream(bytes), "a.safetensors");

    private static byte[] Bytes(long length, string header, byte[] data)
    {
        var prefix = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(prefix, length);
        return [.. prefix, .. Encoding.UTF8.GetBytes(header), .. data];
    }
}
