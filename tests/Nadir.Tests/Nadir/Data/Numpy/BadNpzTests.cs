using Nadir.Tests.Saving;

namespace Nadir.Tests.Data;

public sealed class BadNpzTests : IDisposable
{
    private const string Header = "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }";

    private static readonly byte[] Array = BadNumpyTests.Bytes(Header, new byte[8]);

    private static readonly Dictionary<string, (byte[] Bytes, string[] Words)> Archives = new()
    {
        ["no archive"] = ([.. "\x93NUMPY, but not an archive of arrays"u8], ["no zip archive", "directory is not there"]),
        ["empty file"] = ([], ["0 bytes, the smallest 22", "byte 0"]),
        ["two entries of one name"] = (new ZipBytes().Add("a.npy", Array).Add("a.npy", Array).ToArray(), ["two entries are named 'a.npy'"]),
        ["slip upwards"] = (new ZipBytes().Add("../../a.npy", Array).ToArray(), ["'../../a.npy'", "leads out of the archive"]),
        ["slip within"] = (new ZipBytes().Add("a/../b.npy", Array).ToArray(), ["leads out of the archive"]),
        ["absolute"] = (new ZipBytes().Add("/etc/a.npy", Array).ToArray(), ["path of a machine"]),
        ["drive"] = (new ZipBytes().Add("c:a.npy", Array).ToArray(), ["path of a machine"]),
        ["backslashes"] = (new ZipBytes().Add("..\\a.npy", Array).ToArray(), ["path of a machine"]),
        ["nameless"] = (new ZipBytes().Add("", Array).ToArray(), ["it is empty"]),
        ["control character"] = (new ZipBytes().Add("a\0.npy", Array).ToArray(), ["control character", "'a?.npy'"]),
        ["encrypted"] = (new ZipBytes().Add("a.npy", Array, lie: new() { Flags = 1 }).ToArray(), ["'a.npy' is encrypted", "without a password"]),
        ["link"] = (new ZipBytes().Add("a.npy", [.. "/etc/passwd"u8], lie: new() { Attributes = 0xA1FF0000 }).ToArray(), ["'a.npy' is a link"]),
        ["other packing"] = (new ZipBytes().Add("a.npy", Array, lie: new() { Method = 14 }).ToArray(), ["method 14", "numpy.savez"]),
        ["bomb that says so"] = (new ZipBytes().Add("a.npy", Array, true, new() { Length = 4_000_000_000 }).ToArray(), ["4000000000 bytes", "which cannot be"]),
        ["longer than stored"] = (new ZipBytes().Add("a.npy", Array, lie: new() { Length = 1000 }).ToArray(), ["1000 bytes", "which cannot be"]),
        ["packed beyond the file"] = (new ZipBytes().Add("a.npy", Array, lie: new() { Length = 4_000_000_000, PackedLength = 4_000_000_000 }).ToArray(), ["cannot be"]),
        ["header beyond the file"] = (new ZipBytes().Add("a.npy", Array, lie: new() { Offset = 4_000_000_000 }).ToArray(), ["at 4000000000", "cannot be"]),
        ["header elsewhere"] = (new ZipBytes().Add("a.npy", Array, lie: new() { Offset = 1 }).ToArray(), ["does not begin where the directory says"]),
        ["other name in front"] = (new ZipBytes().Add("a.npy", Array, lie: new() { LocalName = "b.npy" }).ToArray(), ["does not say of 'a.npy' what the directory says"]),
        ["overlapping entries"] = (new ZipBytes().Add("a.npy", Array, lie: new() { LocalName = "b.npy" }).Add("b.npy", Array, lie: new() { OnlyInDirectory = true, Offset = 0 }).ToArray(), ["'a.npy'"]),
        ["more entries than there are"] = (new ZipBytes().Add("a.npy", Array).ToArray(declaredCount: 2), ["2 entries"]),
        ["fewer entries than there are"] = (new ZipBytes().Add("a.npy", Array).Add("b.npy", Array).ToArray(declaredCount: 1), ["more bytes follow"]),
        ["directory elsewhere"] = (new ZipBytes().Add("a.npy", Array).ToArray(declaredStart: 3), ["does not end where it should"]),
        ["wide directory that is not there"] = (new ZipBytes().Add("a.npy", Array).ToArray(declaredStart: uint.MaxValue), ["wide directory is not there"]),
        ["several parts"] = (new ZipBytes().Add("a.npy", Array).ToArray(disk: 1), ["several parts"]),
        ["wrong check sum"] = (new ZipBytes().Add("a.npy", Array, lie: new() { Checksum = 1 }).ToArray(), ["a.npy, byte", "damaged", "check sum"]),
        ["unpacks to more than it says"] = (new ZipBytes().Add("a.npy", Array, true, new() { Length = 20 }).ToArray(), ["a.npy, byte"]),
        ["unpacks to less than it says"] = (new ZipBytes().Add("a.npy", Array, true, new() { Length = 500 }).ToArray(), ["a.npy, byte"]),
        ["no array within"] = (new ZipBytes().Add("a.npy", [.. "hello, world"u8]).ToArray(), ["a.npy, byte 0", "no NPY file"]),
        ["other file"] = (new ZipBytes().Add("a.npy", Array).Add("a", Array).ToArray(), ["'a' in this archive is no array"]),
        ["array that lies"] = (new ZipBytes().Add("a.npy", BadNumpyTests.Bytes("{'descr': '<f8', 'fortran_order': False, 'shape': (2000000000,), }", new byte[8])).ToArray(), ["a.npy, byte", "holds fewer"]),
        ["bomb of zeros"] = (new ZipBytes().Add("a.npy", BadNumpyTests.Bytes("{'descr': '|u1', 'fortran_order': False, 'shape': (30000001,), }", new byte[30_000_000]), true).ToArray(), ["a.npy, byte", "holds fewer"]),
    };

    private readonly ScratchFolder scratch = new();

    public static TheoryData<string> Names => [.. Archives.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_ABadArchive_IsRefused(string name)
    {
        var (bytes, words) = Archives[name];
        File.WriteAllBytes(scratch["a.npz"], bytes);
        var error = Hostile.Refused(() => NpzFile.Read(scratch["a.npz"]));
        Assert.StartsWith($"{scratch["a.npz"]}, ", error.Message, StringComparison.Ordinal);
        Assert.All(words, word => Assert.Contains(word, error.Message, StringComparison.Ordinal));
        Hostile.Refused(() => NpzFile.Read(new MemoryStream(bytes)));
    }

    [Fact]
    public void Read_TheSameArchiveWithoutALie_IsRead()
    {
        foreach (var deflate in new[] { false, true })
            Assert.Equal(new Shape(2), NpzFile.Read(new MemoryStream(new ZipBytes().Add("folder/", []).Add("a.npy", Array, deflate).ToArray()))["a"].Shape);
    }

    [Fact]
    public void Read_OverlappingEntriesOfOneName_AreTwoNames()
    {
        // Both headers are right for their name only if the archive has them twice: one place cannot serve two names.
        var bytes = new ZipBytes().Add("a.npy", Array).Add("b.npy", Array, lie: new() { OnlyInDirectory = true, Offset = 0 }).ToArray();
        Assert.Contains("'b.npy'", Hostile.Refused(() => NpzFile.Read(new MemoryStream(bytes))).Message, StringComparison.Ordinal);

        // An entry within another one's bytes.
        var inner = new ZipBytes().Add("b.npy", Array).ToArray();
        var outer = new ZipBytes().Add("a.npy", inner).Add("b.npy", Array, lie: new() { OnlyInDirectory = true, Offset = 35 }).ToArray();
        Assert.Contains("overlaps", Hostile.Refused(() => NpzFile.Read(new MemoryStream(outer))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AStreamThatCannotSeek_SaysWhatToDo()
    {
        var error = Assert.Throws<ArgumentException>(() => NpzFile.Read(new OneWayStream(new ZipBytes().Add("a.npy", Array).ToArray())));
        Assert.Contains("MemoryStream", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ManyEntries_TakeLittleTime()
    {
        var many = new ZipBytes();
        for (var i = 0; i < 36_000; i++)
            many.Add(FormattableString.Invariant($"a{i}.npy"), []);
        File.WriteAllBytes(scratch["many.npz"], many.ToArray());
        Assert.Contains("a0.npy, byte 0: the file ends within its header", Hostile.Refused(() => NpzFile.Read(scratch["many.npz"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_EveryCut_IsRefused() =>
        Hostile.RefusesEveryCut(new ZipBytes().Add("a.npy", Array).Add("b.npy", Array, true).ToArray(), Read);

    [Fact]
    public void Read_Mutations_AreReadOrRefused()
    {
        Hostile.SurvivesMutations(new ZipBytes().Add("a.npy", Array).Add("b.npy", Array, true).ToArray(), Read, 3);
        Hostile.SurvivesMutations(File.ReadAllBytes(FigureFile.Of("colors.npz")), Read, 4);
    }

    public void Dispose() => scratch.Dispose();

    private static void Read(byte[] bytes) => NpzFile.Read(new MemoryStream(bytes), name: "a.npz");
}
