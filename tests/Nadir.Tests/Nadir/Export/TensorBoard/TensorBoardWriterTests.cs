using System.Text;
using Nadir.Tests.Saving;

namespace Nadir.Tests.Export;

/// <summary>Event files, read back by a reader written from the formats' descriptions.</summary>
public sealed class TensorBoardWriterTests
{
    /// <summary>The check values of RFC 3720, appendix B.4, and the customary one of nine digits.</summary>
    [Theory]
    [InlineData(0x8A9136AA, 0, 0, 32)]
    [InlineData(0x62A8AB43, 255, 0, 32)]
    [InlineData(0x46DD794E, 0, 1, 32)]
    [InlineData(0x113FDB5C, 31, -1, 32)]
    [InlineData(0xE3069283, '1', 1, 9)]
    public void Crc32C_IsThePublishedOne(uint expected, int first, int step, int count)
    {
        var bytes = Enumerable.Range(0, count).Select(i => (byte)(first + (i * step))).ToArray();

        Assert.Equal(expected, RecordChecksum.Crc32C(bytes));
        Assert.Equal(expected, EventFileReader.Crc32C(bytes));
    }

    /// <summary>The first twelve bytes of every event file of TensorFlow: a record of 24 bytes, and the check sum of that length.</summary>
    [Fact]
    public void File_BeginsAsTensorFlowsDo()
    {
        using var folder = new ScratchFolder();
        string path;
        using (var writer = new TensorBoardWriter(folder.Path, FixedClock.Example))
            path = writer.Path;
        var bytes = File.ReadAllBytes(path);

        Assert.Equal([0x18, 0, 0, 0, 0, 0, 0, 0, 0xA3, 0x7F, 0x4B, 0x22], bytes[..12]);
        Assert.Equal("brain.Event:2", Encoding.ASCII.GetString(bytes[23..36]));
        Assert.StartsWith("events.out.tfevents.1700000000.", Path.GetFileName(path), StringComparison.Ordinal);
        Assert.Equal((1_700_000_000.25, 0, "brain.Event:2"), Assert.Single(EventFileReader.Read(path)) is var first ? (first.WallTime, first.Step, first.Version) : default);
    }

    [Fact]
    public void Scalar_IsReadBack()
    {
        var entries = Written(writer =>
        {
            writer.Scalar("loss", 0, 0.125);
            writer.Scalar("größe/ω", 1L << 40, -3e38);
            writer.Scalar("loss", 300, double.NaN);
        });

        Assert.Equal([("loss", 0, 0.125f), ("größe/ω", 1L << 40, -3e38f), ("loss", 300, float.NaN)], entries.Select(e => (e.Tag, e.Step, e.Scalar!.Value)));
        Assert.All(entries, entry => Assert.Equal(1_700_000_000.25, entry.WallTime));
    }

    /// <summary>
    /// Limits are powers of 1.1 times 10⁻¹²: −2, 0 (twice), 0.5 and 3 lie in the buckets that logarithms find, a number on a limit in the one above.
    /// </summary>
    [Fact]
    public void Histogram_HasTheLimitsAndCountsOfTensorFlow()
    {
        var entry = Assert.Single(Written(writer => writer.Histogram("w", 7, Tensor.From([-2.0, 0, 0, 0.5, 3]))));
        var fields = entry.Histogram!;
        var (limits, counts) = (EventFileReader.Doubles(fields[6][0]), EventFileReader.Doubles(fields[7][0]));

        Assert.Equal([-2, 3, 5, 1.5, 13.25], Enumerable.Range(1, 5).Select(field => EventFileReader.Double(fields[field][0])));
        Assert.Equal(7, entry.Step);
        Assert.Equal(limits.Length, counts.Length);
        Assert.Equal(5, counts.Sum());
        Assert.True(limits.Zip(limits.Skip(1)).All(pair => pair.First < pair.Second));
        Assert.Equal(double.MaxValue, limits[^1]);
        foreach (var (value, count) in new[] { (-2.0, 1), (0.0, 2), (0.5, 1), (3.0, 1) })
        {
            var bucket = Array.FindIndex(limits, limit => value < limit);
            Assert.Equal(count, counts[bucket]);
            var power = value == 0 ? 0 : Math.Floor(Math.Log(Math.Abs(value) / 1e-12) / Math.Log(1.1));
            var upper = value == 0 ? 1e-12 : value > 0 ? 1e-12 * Math.Pow(1.1, power + 1) : -1e-12 * Math.Pow(1.1, power);
            Assert.Equal(upper, limits[bucket], upper == 0 ? 0 : Math.Abs(upper) * 1e-9);
        }
    }

    [Fact]
    public void Histogram_OfNothing_IsOneEmptyBucket()
    {
        var fields = Assert.Single(Written(writer => writer.Histogram("w", 1, Tensor.Zeros(new Shape(0, 3))))).Histogram!;

        Assert.Equal([double.MaxValue], EventFileReader.Doubles(fields[6][0]));
        Assert.Equal([0], EventFileReader.Doubles(fields[7][0]));
    }

    [Fact]
    public void Text_IsATensorOfOneString()
    {
        var entry = Assert.Single(Written(writer => writer.Text("note", 2, "**grüße**")));

        Assert.Equal("text", EventFileReader.Text(EventFileReader.Fields((byte[])entry.Metadata![1][0])[1][0]));
        Assert.Equal(7ul, entry.Tensor![1][0]);
        Assert.Equal("**grüße**", EventFileReader.Text(entry.Tensor[8][0]));
    }

    [Fact]
    public void Image_IsAPngOfItsSizes()
    {
        var values = Tensor.From([0f, 1, 0.5f, 2, -1, 0.2f, 1, 1, 1, 0, 0, 0, 0.25f, 0.75f, 0.1f, 0, 0, 1], new Shape(3, 2, 3));
        var entries = Written(writer =>
        {
            writer.Image("color", 3, values);
            writer.Image("grey", 4, values[..1].Reshape(2, 3));
        });
        var (color, grey) = (entries[0].Image!, entries[1].Image!);

        Assert.Equal([2ul, 3ul, 3ul, 2ul, 3ul, 1ul], [color[1][0], color[2][0], color[3][0], grey[1][0], grey[2][0], grey[3][0]]);
        var read = ImageFile.Read(new MemoryStream((byte[])color[4][0]));
        Assert.Equal([0, 255, 64, 255, 255, 191, 128, 255, 26], read.Bytes[..9].ToArray());
        Assert.Equal([0, 255, 128, 255, 0, 51], ImageFile.Read(new MemoryStream((byte[])grey[4][0])).Bytes.ToArray());
    }

    /// <summary>Two filters over two channels, as four tiles around a white cross.</summary>
    [Fact]
    public void WeightSheet_OfAConvolution_IsTilesSideBySide()
    {
        var sheet = WeightSheet.Of(Tensor.From([-1.0, 3, 0, 1, 2, -1, 3, 3], new Shape(2, 2, 1, 2)))!;

        Assert.Equal(new Shape(3, 5), sheet.Shape);
        Assert.Equal([0, 1, 1, 0.25, 0.5, 1, 1, 1, 1, 1, 0.75, 0, 1, 1, 1], sheet.ToArray<double>());
        Assert.Equal([0, 0, 0, 0], WeightSheet.Of(Tensor.From([2.0, 2, 2, 2], new Shape(2, 2)))!.ToArray<double>());
        Assert.Null(WeightSheet.Of(Tensor.From([2.0, 2])));
    }

    [Fact]
    public void Writers_OfOneSecond_GetFilesOfTheirOwn()
    {
        using var folder = new ScratchFolder();
        using var first = new TensorBoardWriter(folder["logs/deep"], FixedClock.Example);
        using var second = new TensorBoardWriter(folder["logs/deep"], FixedClock.Example);

        Assert.NotEqual(first.Path, second.Path);
    }

    [Fact]
    public void File_IsReadableWhileItIsWritten_AndAfterATear()
    {
        using var folder = new ScratchFolder();
        using var writer = new TensorBoardWriter(folder.Path, FixedClock.Example);
        writer.Scalar("loss", 1, 1);
        writer.Scalar("loss", 2, 0.5);

        Assert.Equal(3, EventFileReader.Read(writer.Path).Count);
        var whole = File.ReadAllBytes(writer.Path);
        for (var cut = 1; cut < 40; cut++)
        {
            File.WriteAllBytes(folder["torn"], whole[..^cut]);
            Assert.Equal(2, EventFileReader.Read(folder["torn"]).Count);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Tag_OfNothing_IsRefused(string tag)
    {
        using var folder = new ScratchFolder();
        using var writer = new TensorBoardWriter(folder.Path);

        Assert.Contains("needs a tag", Assert.Throws<ArgumentException>(() => writer.Scalar(tag, 0, 1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void BadInput_IsRefusedWithWhatCame()
    {
        using var folder = new ScratchFolder();
        File.WriteAllText(folder["file"], "");
        using var writer = new TensorBoardWriter(folder.Path);

        Assert.Contains("got NaN at place 1 of [2]", Assert.Throws<ArgumentException>(() => writer.Histogram("w", 0, Tensor.From([0.0, double.NaN]))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => writer.Histogram("w", 0, null!));
        Assert.Throws<ArgumentNullException>(() => writer.Text("w", 0, null!));
        Assert.Throws<ArgumentNullException>(() => writer.Image("w", 0, null!));
        Assert.Throws<ShapeException>(() => writer.Image("w", 0, Tensor.Zeros(new Shape(5, 2, 2))));
        Assert.Throws<ArgumentException>(() => writer.Image("w", 0, Tensor.From([1L]).Reshape(1, 1)));
        Assert.Throws<ArgumentNullException>(() => new TensorBoardWriter(null!));
        Assert.Equal(folder["file"], Assert.Throws<DataException>(() => new TensorBoardWriter(folder["file"])).Path);
    }

    private static List<EventEntry> Written(Action<TensorBoardWriter> write)
    {
        using var folder = new ScratchFolder();
        using (var writer = new TensorBoardWriter(folder.Path, FixedClock.Example))
            write(writer);
        return EventFileReader.ReadFolder(folder.Path)[1..];
    }
}
