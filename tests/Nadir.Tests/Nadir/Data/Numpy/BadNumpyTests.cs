using System.Buffers.Binary;
using System.Text;
using Nadir.Tests.Saving;

namespace Nadir.Tests.Data;

public sealed class BadNumpyTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    [Theory]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (9223372036854775808,), }", "an axis has at most", "byte 61")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (-2,), }", "whole numbers, 0 or above", "byte 61")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (65536, 65536), }", "at most 2147483591 elements", "byte 60")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (2000000000,), }", "[2000000000] = 2000000000 elements, but the file holds fewer", "byte ")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (3,), }", "holds fewer", "byte ")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (1,), }", "holds more", "byte ")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (1,1,1,1,1,1,1,1,2), }", "at most 8 axes", "byte 60")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (2), }", "(n,), with a comma", "byte 60")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (2,) ", "expected ',' or the closing '}'", "byte 65")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (2 3)}", "expected ',' or the closing ')'", "byte 63")]
    [InlineData("{'descr': '<f4', 'fortran_order': 0, 'shape': (2,)}", "True or False", "byte 44")]
    [InlineData("{'descr': '<f4', 'fortran_order': False}", "lacks shape", "byte 10")]
    [InlineData("{'fortran_order': False, 'shape': (2,)}", "lacks descr", "byte 10")]
    [InlineData("{}", "lacks descr", "byte 10")]
    [InlineData("{'descr': '<f4', 'descr': '<f4', 'fortran_order': False, 'shape': (2,)}", "another 'descr'", "byte 27")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (2,), 'x': 1}", "another 'x'", "byte ")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (2,)} + 1", "behind the header's closing brace", "byte 66")]
    [InlineData("{'descr': '<f4' + '', 'fortran_order': False, 'shape': (2,)}", "expected ',' or the closing '}'", "byte 26")]
    [InlineData("{'descr': __import__('os'), 'fortran_order': False, 'shape': (2,)}", "text in quotes", "byte 20")]
    [InlineData("{'descr': '<f4, 'fortran_order': False, 'shape': (2,)}", "'<f4, ' are not known", "byte 20")]
    [InlineData("{'descr': '<f3', 'fortran_order': False, 'shape': (2,)}", "'<f3' are not known", "byte 20")]
    [InlineData("{'descr': '|f4', 'fortran_order': False, 'shape': (2,)}", "'|f4' are not known", "byte 20")]
    [InlineData("{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (2,)}", "several fields", "byte 20")]
    [InlineData("((((((((((((((((((((", "a dictionary", "byte 10")]
    [InlineData("", "a dictionary", "byte 10")]
    public void Read_ABadHeader_NamesPlaceAndFault(string header, string fault, string position)
    {
        var error = Hostile.Refused(() => Read(Bytes(header, new byte[8])));
        Assert.StartsWith($"a.npy, {position}", error.Message, StringComparison.Ordinal);
        Assert.Contains(fault, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NoNumpyFile_SaysSo()
    {
        Assert.Contains("no NPY file", Hostile.Refused(() => Read([.. "PK\x03\x04 a zip file"u8])).Message, StringComparison.Ordinal);
        var later = Bytes("{}", []);
        later[6] = 4;
        Assert.Contains("got 4.0", Hostile.Refused(() => Read(later)).Message, StringComparison.Ordinal);
        Assert.Contains("at most 65536", Hostile.Refused(() => Read([0x93, .. "NUMPY"u8, 2, 0, 255, 255, 255, 255])).Message, StringComparison.Ordinal);
        Assert.Contains("0 or 1", Hostile.Refused(() => Read(Bytes("{'descr': '|b1', 'fortran_order': False, 'shape': (2,)}", [1, 2]))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AFileThatUnpacksToMuch_TakesNoMemoryForWhatIsNotThere()
    {
        var bomb = IdxBytes.Packed(Bytes("{'descr': '|u1', 'fortran_order': False, 'shape': (40000001,), }", new byte[40_000_000]));
        File.WriteAllBytes(scratch["a.npy"], bomb);
        var error = Hostile.Refused(() => NumpyFile.Read(scratch["a.npy"]));
        Assert.Contains("declares 40000001 elements, but the file ends after 40000000", error.Message, StringComparison.Ordinal);
        Assert.Contains("ends after 40000000", Hostile.Refused(() => Read(bomb)).Message, StringComparison.Ordinal);
        var lie = IdxBytes.Packed(Bytes("{'descr': '<f8', 'fortran_order': False, 'shape': (2000000000,), }", new byte[1000]));
        Hostile.Refused(() => Read(lie));
        Hostile.Refused(() => NumpyFile.Read(new OneWayStream(Bytes("{'descr': '<f8', 'fortran_order': False, 'shape': (2000000000,), }", new byte[1000]))));
    }

    [Fact]
    public void Read_EveryCut_IsRefused()
    {
        Hostile.RefusesEveryCut(File.ReadAllBytes(FigureFile.Of("fortran.npy")), bytes => Read(bytes));
        Hostile.RefusesEveryCut(IdxBytes.Packed(File.ReadAllBytes(FigureFile.Of("row.npy"))), bytes => Read(bytes));
    }

    [Fact]
    public void Read_Mutations_AreReadOrRefused()
    {
        Hostile.SurvivesMutations(File.ReadAllBytes(FigureFile.Of("version3.npy")), bytes => Read(bytes), 1);
        Hostile.SurvivesMutations(Bytes("{'descr': '>i2', 'fortran_order': True, 'shape': (2, 3)}", new byte[12]), bytes => NumpyFile.Read(new OneWayStream(bytes)), 2);
    }

    public void Dispose() => scratch.Dispose();

    internal static byte[] Bytes(string header, byte[] data)
    {
        var bytes = new byte[10 + header.Length + data.Length];
        byte[] start = [0x93, .. "NUMPY"u8, 1, 0];
        start.CopyTo(bytes, 0);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(8), (ushort)header.Length);
        Encoding.ASCII.GetBytes(header, bytes.AsSpan(10));
        data.CopyTo(bytes, 10 + header.Length);
        return bytes;
    }

    private static Tensor Read(byte[] bytes) => NumpyFile.Read(new MemoryStream(bytes), name: "a.npy");
}
