using System.Text;
using Nadir.Tests.Saving;

namespace Nadir.Tests.Data;

public sealed class NumpyFileTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    [Theory]
    [InlineData("bool", 1, 0)]
    [InlineData("u1", 0, 255)]
    [InlineData("i1", -128, 127)]
    [InlineData("u2", 0, 65535)]
    [InlineData("i2", -32768, 32767)]
    [InlineData("u4", 0, 4294967295)]
    [InlineData("i4", -2147483648, 2147483647)]
    [InlineData("u8", 0, long.MaxValue)]
    [InlineData("i8", long.MinValue, long.MaxValue)]
    public void Read_WholeNumbersOfNumPy_KeepEveryValue(string type, long least, long greatest)
    {
        foreach (var file in new[] { "types.npz", "packed.npz" })
        {
            var arrays = NpzFile.Read(FigureFile.Of(file));
            foreach (var name in NamesOf(type))
            {
                Assert.Equal(new Shape(2, 3), arrays[name].Shape);
                Assert.Equal(type == "bool" ? ElementType.Bool : ElementType.Int64, arrays[name].ElementType);
                Assert.Equal(type == "bool" ? [1, 0, 1, 0, 0, 1] : [least, greatest, 0, 1, 2, 3], arrays[name].ToArray<long>());
            }
        }
    }

    [Theory]
    [InlineData("f2", 65504)]
    [InlineData("f4", 3.4028234663852886e38)]
    [InlineData("f8", double.MaxValue)]
    public void Read_FractionsOfNumPy_KeepEveryValue(string type, double greatest)
    {
        var arrays = NpzFile.Read(FigureFile.Of("types.npz"));
        foreach (var name in NamesOf(type))
        {
            Assert.Equal(type == "f8" ? ElementType.Float64 : ElementType.Float32, arrays[name].ElementType);
            Assert.Equal([-greatest, greatest, 0, 1, 1.5, 3], arrays[name].ToArray<double>());
        }
    }

    [Fact]
    public void Read_ColumnsFirst_IsTurned()
    {
        var values = NumpyFile.Read(FigureFile.Of("fortran.npy"));
        Assert.Equal(new Shape(2, 3, 4), values.Shape);
        Assert.Equal(Enumerable.Range(0, 24).Select(i => (long)i), values.ToArray<long>());
    }

    [Fact]
    public void Read_ScalarEmptyAndRow_HaveTheirShapes()
    {
        Assert.Equal((Shape.Scalar, 2.5), (NumpyFile.Read(FigureFile.Of("scalar.npy")).Shape, NumpyFile.Read(FigureFile.Of("scalar.npy")).ToDouble()));
        Assert.Equal(new Shape(0, 3), NumpyFile.Read(FigureFile.Of("empty.npy")).Shape);
        Assert.Equal([0, 1, 2, 3, 4], NumpyFile.Read(FigureFile.Of("row.npy")).ToArray<long>());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Read_EveryVersion_PlainPackedAndFromAStream(int version)
    {
        var bytes = File.ReadAllBytes(FigureFile.Of($"version{version}.npy"));
        File.WriteAllBytes(scratch["a.npy.gz"], IdxBytes.Packed(bytes));
        float[] expected = [0, 1, 2, 3, 4, 5];
        Assert.Equal(expected, NumpyFile.Read(FigureFile.Of($"version{version}.npy")).ToArray<float>());
        Assert.Equal(expected, NumpyFile.Read(scratch["a.npy.gz"]).ToArray<float>());
        Assert.Equal(expected, NumpyFile.Read(new OneWayStream(bytes)).ToArray<float>());
        Assert.Equal(expected, NumpyFile.Read(new OneWayStream(IdxBytes.Packed(bytes)), ElementType.Float64).ToArray<float>());
    }

    [Fact]
    public void Read_AskedForAType_ConvertsOrRefuses()
    {
        Assert.Equal(ElementType.Float32, NumpyFile.Read(FigureFile.Of("row.npy"), ElementType.Float32).ElementType);
        Assert.Equal([0, 1, 2, 3, 4], NumpyFile.Read(FigureFile.Of("row.npy"), ElementType.Float64).ToArray<double>());
        Assert.Contains("not read as Int64", Assert.Throws<ArgumentException>(() => NumpyFile.Read(FigureFile.Of("scalar.npy"), ElementType.Int64)).Message, StringComparison.Ordinal);
        Assert.Equal([1, 9223372036854775808.0], NumpyFile.Read(FigureFile.Of("unsigned.npy"), ElementType.Float64).ToArray<double>());
    }

    [Theory]
    [InlineData("object", "pickle", "astype('float32')")]
    [InlineData("complex", "complex numbers (<c16)", "array.real")]
    [InlineData("text", "texts (<U2)", "numpy.unique")]
    [InlineData("bytes", "texts (|S2)", "numpy.unique")]
    [InlineData("record", "several fields", "array['field']")]
    [InlineData("date", "dates and time spans", "astype('int64')")]
    [InlineData("unsigned", "above 2^63 - 1", "Read it as Float64")]
    public void Read_OtherThanNumbers_IsRefusedWithAdvice(string name, params string[] words)
    {
        var error = Hostile.Refused(() => NumpyFile.Read(FigureFile.Of($"{name}.npy")));
        Assert.StartsWith($"{FigureFile.Of($"{name}.npy")}, byte ", error.Message, StringComparison.Ordinal);
        Assert.All(words, word => Assert.Contains(word, error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Save_EveryTypeAndShape_NumPyReadsIt()
    {
        KeyValuePair<string, Tensor>[] arrays =
        [
            new("f4", Tensor.From<float>([0.5f, -1.25f, 1e-45f, 7, 8, 9], new Shape(2, 3))),
            new("f8", Tensor.From<double>([0.1, double.PositiveInfinity, -0.0], new Shape(3))),
            new("i8", Tensor.From<long>([long.MinValue, 0, long.MaxValue, 5], new Shape(1, 2, 1, 2))),
            new("b1", Tensor.From<bool>([true, false], new Shape(2))),
            new("scalar", Tensor.Scalar(2.5, ElementType.Float64)),
            new("empty", Tensor.Zeros(new Shape(0, 4))),
        ];
        const string Expected =
            """
            f4|<f4|(2,3)|0.5 -1.25 1.401298464324817e-45 7.0 8.0 9.0
            f8|<f8|(3,)|0.1 inf -0.0
            i8|<i8|(1,2,1,2)|-9223372036854775808 0 9223372036854775807 5
            b1||b1|(2,)|True False
            scalar|<f8|()|2.5
            empty|<f4|(0,4)|
            """;
        foreach (var compress in new[] { false, true })
        {
            NpzFile.Save(scratch["a.npz"], arrays, compress);
            var again = NpzFile.Read(scratch["a.npz"]);
            Assert.Equal(arrays.Select(array => array.Key), again.Keys);
            foreach (var (name, values) in arrays)
            {
                Assert.Equal(values.Shape, again[name].Shape);
                Assert.Equal(ElementBytes.Of(values), ElementBytes.Of(again[name]));
            }

            Assert.Equal(Expected, PythonProgram.Run("numpy", FigureFile.Of("read_arrays.py"), scratch["a.npz"]));
        }
    }

    [Fact]
    public void Save_OneArray_HasAnAlignedHeaderAndReadsBack()
    {
        NumpyFile.Save(scratch["a.npy"], Tensor.From<long>([3, 4]));
        var bytes = File.ReadAllBytes(scratch["a.npy"]);
        Assert.Equal("{'descr': '<i8', 'fortran_order': False, 'shape': (2,), }", Encoding.ASCII.GetString(bytes, 10, 118).TrimEnd(' ', '\n'));
        Assert.Equal(128 + 16, bytes.Length);
        Assert.Equal([3, 4], NumpyFile.Read(scratch["a.npy"]).ToArray<long>());
        Assert.Equal("|<i8|(2,)|3 4", PythonProgram.Run("numpy", FigureFile.Of("read_arrays.py"), scratch["a.npy"]));
    }

    [Fact]
    public void Read_WithinAScope_OutlivesIt()
    {
        Tensor values;
        using (Tensor.Scope())
            values = NumpyFile.Read(FigureFile.Of("fortran.npy"));
        Assert.Equal(23, values[1, 2, 3]);
    }

    public void Dispose() => scratch.Dispose();

    private static string[] NamesOf(string type) => type is "bool" or "u1" or "i1" ? [type] : [$"little_{type}", $"big_{type}"];
}
