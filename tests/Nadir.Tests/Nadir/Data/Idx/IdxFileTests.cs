using Nadir.Tests.Saving;

namespace Nadir.Tests.Data;

public sealed class IdxFileTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    // The bytes are written out by hand, big-endian.
    [Theory]
    [InlineData(0x08, new byte[] { 0, 255 }, 0, 255)]
    [InlineData(0x09, new byte[] { 0x80, 0x7F }, -128, 127)]
    [InlineData(0x0B, new byte[] { 0x80, 0, 0x01, 0x02 }, -32768, 258)]
    [InlineData(0x0C, new byte[] { 0x80, 0, 0, 0, 0, 0, 0x01, 0x02 }, -2147483648, 258)]
    [InlineData(0x0D, new byte[] { 0x3F, 0xC0, 0, 0, 0xC0, 0, 0, 0 }, 1.5, -2)]
    [InlineData(0x0E, new byte[] { 0x3F, 0xF8, 0, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0 }, 1.5, -2)]
    public void Read_EveryType_KeepsItsValues(byte type, byte[] elements, double first, double second)
    {
        var bytes = IdxBytes.Array([1, 2], elements, type);
        File.WriteAllBytes(scratch["a"], bytes);
        foreach (var values in new[] { IdxFile.Read(scratch["a"]), IdxFile.Read(new OneWayStream(bytes)), IdxFile.Read(new MemoryStream(IdxBytes.Packed(bytes))) })
        {
            Assert.Equal(new Shape(1, 2), values.Shape);
            Assert.Equal(type switch { 0x0D => ElementType.Float32, 0x0E => ElementType.Float64, _ => ElementType.Int64 }, values.ElementType);
            Assert.Equal([first, second], values.ToArray<double>());
        }

        Assert.Equal([(float)first, (float)second], IdxFile.Read(scratch["a"], ElementType.Float32).ToArray<float>());
    }

    [Fact]
    public void Save_EveryType_HasTheBytesOfTheDescription()
    {
        Saves(Tensor.From<long>([0, 255], new Shape(2, 1)), [0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 1, 0, 255]);
        Saves(Tensor.From<long>([-2, 258]), [0, 0, 12, 1, 0, 0, 0, 2, 255, 255, 255, 254, 0, 0, 1, 2]);
        Saves(Tensor.From<long>([-1, 255]), [0, 0, 12, 1, 0, 0, 0, 2, 255, 255, 255, 255, 0, 0, 0, 255]);
        Saves(Tensor.From<float>([1.5f]), [0, 0, 13, 1, 0, 0, 0, 1, 0x3F, 0xC0, 0, 0]);
        Saves(Tensor.From<double>([1.5]), [0, 0, 14, 1, 0, 0, 0, 1, 0x3F, 0xF8, 0, 0, 0, 0, 0, 0]);
        Saves(Tensor.From<bool>([true, false]), [0, 0, 8, 1, 0, 0, 0, 2, 1, 0]);
        Assert.Contains("at most 32 bits, got 2147483648", Assert.Throws<ArgumentException>(() => IdxFile.Save(scratch["b"], Tensor.From<long>([1L << 31]))).Message, StringComparison.Ordinal);
        Assert.Throws<ShapeException>(() => IdxFile.Save(scratch["b"], Tensor.Scalar(1)));
        Assert.False(File.Exists(scratch["b"]));
    }

    [Fact]
    public void Read_Broken_IsRefused()
    {
        Refused(IdxBytes.Array([2], new byte[2], type: 0x0A), "byte 2", "0x0A");
        Refused(IdxBytes.Array([], [1]), "byte 3", "1 to 8 axes, got 0");
        Refused(IdxBytes.Array([1, 1, 1, 1, 1, 1, 1, 1, 1], [1]), "byte 3", "got 9");
        Refused(IdxBytes.Array([-1, -1, -1, -1, -1, -1, -1, -1], [1]), "byte 4", "more than fits");
        Refused(IdxBytes.Array([2147483591], [1], type: 0x0E), "fewer");
        Hostile.Refused(() => IdxFile.Read(new OneWayStream(IdxBytes.Array([2147483591], [1], type: 0x0E))));
        Hostile.RefusesEveryCut(IdxBytes.Array([1, 2], new byte[8], type: 0x0D), bytes => IdxFile.Read(new MemoryStream(bytes)));
        Hostile.RefusesEveryCut(IdxBytes.Array([1, 2], new byte[8], type: 0x0D), bytes => IdxFile.Read(new OneWayStream(bytes)));
    }

    [Fact]
    public void Read_Mutations_AreReadOrRefused()
    {
        Hostile.SurvivesMutations(IdxBytes.Array([2, 3], new byte[12], type: 0x0B), bytes => IdxFile.Read(new MemoryStream(bytes)), 8);
        Hostile.SurvivesMutations(IdxBytes.Packed(IdxBytes.Images(5)), bytes => IdxFile.Read(new OneWayStream(bytes)), 9);
    }

    public void Dispose() => scratch.Dispose();

    private static void Refused(byte[] bytes, params string[] words)
    {
        var error = Hostile.Refused(() => IdxFile.Read(new MemoryStream(bytes), name: "a.idx"));
        Assert.All(words.Prepend("a.idx, "), word => Assert.Contains(word, error.Message, StringComparison.Ordinal));
    }

    private void Saves(Tensor values, byte[] bytes)
    {
        IdxFile.Save(scratch["a"], values);
        Assert.Equal(bytes, File.ReadAllBytes(scratch["a"]));
        Assert.Equal(values.ToArray<double>(), IdxFile.Read(scratch["a"]).ToArray<double>());
    }
}
