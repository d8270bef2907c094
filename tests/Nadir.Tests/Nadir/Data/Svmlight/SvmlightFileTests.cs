using System.Text;
using Nadir.Tests.Saving;

namespace Nadir.Tests.Data;

public sealed class SvmlightFileTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    [Fact]
    public void Read_Rows_GivesMatrixAndClasses()
    {
        var samples = Read("# a remark\n+1 1:0.5 3:-2e-3 # the first\r\n\n-1 2:7 \n+1\n-1 1:1\t4:.25");
        Assert.Equal((4, 4, 5), (samples.Count, samples.Inputs.Columns, samples.Inputs.Count));
        Assert.Equal([0.5, 0, -2e-3, 0, 0, 7, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0.25], samples.Inputs.ToTensor().ToArray<double>());
        Assert.Equal([1, 0, 1, 0], samples.Targets.ToArray<long>());
        Assert.Equal(["-1", "1"], samples.ClassNames);
        Assert.Equal(new Shape(4, 4), samples.ToSamples().InputShape.Prepend(4));
        Assert.Equal(ElementType.Float32, samples.ToSamples().Inputs.ElementType);
    }

    [Fact]
    public void Read_Numbering_IsGuessedOrGiven()
    {
        Assert.Equal((3, 2), (Read("1 0:1 2:1\n2 1:1").Inputs.Columns, Read("1 1:1 2:1\n2 1:1").Inputs.Columns));
        Assert.Equal(3, Read("1 1:1 2:1", new() { Numbering = SvmlightNumbering.FromZero }).Inputs.Columns);
        Assert.Equal(10, Read("1 1:1 2:1", new() { Features = 10 }).Inputs.Columns);
        Assert.Equal([0, 1], Read("1 1:1 2:1").Inputs.IndicesOf(0).ToArray());
    }

    [Theory]
    [InlineData("0 1:1\n1 1:1\n2 1:1\n0 1:1\n1 1:1\n2 1:1", SvmlightTarget.Guess, 3)]
    [InlineData("1 1:1\n2 1:1\n1 1:1\n2 1:1", SvmlightTarget.Guess, 2)]
    [InlineData("1 1:1\n3 1:1\n1 1:1\n3 1:1", SvmlightTarget.Guess, 0)]
    [InlineData("1 1:1\n3 1:1\n1 1:1\n3 1:1", SvmlightTarget.Classes, 2)]
    [InlineData("0.5 1:1\n1.5 1:1\n0.5 1:1\n1.5 1:1", SvmlightTarget.Guess, 0)]
    [InlineData("1 1:1\n2 1:1\n3 1:1", SvmlightTarget.Guess, 0)]
    [InlineData("1 1:1\n-1 1:1\n1 1:1\n-1 1:1", SvmlightTarget.Values, 0)]
    public void Read_Labels_AreClassesOrValues(string text, SvmlightTarget asked, int classes)
    {
        var samples = Read(text, new() { Targets = asked });
        Assert.Equal(classes, samples.ClassNames?.Count ?? 0);
        Assert.Equal(classes > 0 ? ElementType.Int64 : ElementType.Float64, samples.Targets.ElementType);
    }

    [Theory]
    [InlineData("0.1", 0.1)]
    [InlineData("-419847", -419847)]
    [InlineData("+.5", 0.5)]
    [InlineData("5.", 5)]
    [InlineData("1e5", 1e5)]
    [InlineData("9007199254740993", 9007199254740992)]
    [InlineData("0.30000000000000004", 0.30000000000000004)]
    [InlineData("123456789.123456789", 123456789.123456789)]
    [InlineData("1.7976931348623157e308", double.MaxValue)]
    [InlineData("5e-324", double.Epsilon)]
    [InlineData("0.0000000000000000000000000001", 1e-28)]
    public void Read_Numbers_AreTheNearestDoubles(string text, double expected) =>
        Assert.Equal(expected, Read($"1 1:{text}").Inputs.Values[0]);

    [Fact]
    public void Read_HeartScale_IsAsPublished()
    {
        var samples = SvmlightFile.Read(SharedData.PathOf("heart_scale", "heart_scale"));
        Assert.Equal((270, 13), (samples.Inputs.Rows, samples.Inputs.Columns));
        Assert.Equal(["-1", "1"], samples.ClassNames);

        // 120 of the 270 patients have the disease.
        Assert.Equal(120, samples.Targets.ToArray<long>().Sum());
        Assert.Equal([0.708333, 1, 1, -0.320755, -0.105023, -1, 1, -0.419847, -1, -0.225806, 1, -1], samples.Inputs.ValuesOf(0).ToArray());
        Assert.Equal(new Shape(270, 13), samples.ToSamples().Inputs.Shape);
    }

    [Fact]
    public void Stream_Blocks_AreTheWholeFile()
    {
        var text = new StringBuilder();
        for (var row = 0; row < 1000; row++)
            text.Append(FormattableString.Invariant($"{row % 3} {1 + (row % 7)}:{row} 900:0.5 # row {row} {new string('x', row)}\n"));
        File.WriteAllBytes(scratch["a.gz"], IdxBytes.Packed(Encoding.UTF8.GetBytes(text.ToString())));
        var whole = SvmlightFile.Read(scratch["a.gz"]);
        var stream = SvmlightFile.Stream(scratch["a.gz"], rows: 300);
        for (var pass = 0; pass < 2; pass++)
        {
            var blocks = stream.Pass(pass).ToList();
            Assert.Equal([300, 300, 300, 100], blocks.Select(block => block.Count));
            Assert.All(blocks, block => Assert.Equal((900, 3), (block.Inputs.Columns, block.ClassNames!.Count)));
            Assert.Equal(whole.Targets.ToArray<long>(), blocks.SelectMany(block => block.Targets.ToArray<long>()));
            Assert.Equal(whole.Inputs.Values.ToArray(), blocks.SelectMany(block => block.Inputs.Values.ToArray()));
        }
    }

    [Fact]
    public void Save_Samples_ReadsBackTheSame()
    {
        foreach (var text in new[] { "+1 1:0.1 3:-2e-300\n-1 2:7\n+1\n-1 1:1", "0.5 1:1\n1.25 7:3" })
        {
            var samples = Read(text);
            SvmlightFile.Save(scratch["a"], samples);
            var again = SvmlightFile.Read(scratch["a"]);
            Assert.Equal(samples.Inputs.Values.ToArray(), again.Inputs.Values.ToArray());
            Assert.Equal(samples.Inputs.Indices.ToArray(), again.Inputs.Indices.ToArray());
            Assert.Equal(samples.Targets.ToArray<double>(), again.Targets.ToArray<double>());
            Assert.Equal(samples.ClassNames, again.ClassNames);
        }

        Assert.Equal("0.5 1:1\n1.25 7:3\n", File.ReadAllText(scratch["a"]));
    }

    [Theory]
    [InlineData("", "holds no row")]
    [InlineData("# only a remark\n\n", "holds no row")]
    [InlineData("1 1:1\n1,2 1:1", "line 2, column 1", "several labels")]
    [InlineData("1 1:1\n1:1 2:1", "line 2, column 1", "begins with its label")]
    [InlineData("cat 1:1", "line 1, column 1", "'cat'", "Number the classes")]
    [InlineData("nan 1:1", "line 1, column 1", "finite number")]
    [InlineData("1 1:1 2:nan", "line 1, column 9", "'nan' is no finite number")]
    [InlineData("1 1:1 2:1e999", "line 1, column 9", "no finite number")]
    [InlineData("1 1:1 2:", "line 1, column 7", "number:value")]
    [InlineData("1 1:1 :2", "line 1, column 7", "number:value")]
    [InlineData("1 1:1 2", "line 1, column 7", "number:value")]
    [InlineData("1 -1:1", "line 1, column 3", "whole number, 0 or above")]
    [InlineData("1 1.5:1", "line 1, column 3", "whole number, 0 or above")]
    [InlineData("1 3:1 2:1", "line 1, column 7", "2 comes after 3", "Sort them")]
    [InlineData("1 3:1 3:1", "line 1, column 7", "3 comes after 3")]
    [InlineData("1 9223372036854775808:1", "line 1, column 3", "at most 2147483583")]
    [InlineData("1 4294967297:1", "line 1, column 3", "at most")]
    [InlineData("1 qid:3 1:1", "line 1, column 3", "IgnoreQueries")]
    [InlineData("a,b,c\n1,2,3\n", "line 1, column 1", "several labels")]
    public void Read_ABadRow_SaysWhereAndWhatToDo(string text, params string[] words)
    {
        var error = Hostile.Refused(() => Read(text));
        Assert.StartsWith("a.svm", error.Message, StringComparison.Ordinal);
        Assert.All(words, word => Assert.Contains(word, error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_WhatOptionsForbidOrAllow_IsSaid()
    {
        Assert.Equal(1, Read("1 qid:3 1:1", new() { IgnoreQueries = true }).Inputs.Count);
        Assert.Contains("Numbering FromZero", Hostile.Refused(() => Read("1 0:1", new() { Numbering = SvmlightNumbering.FromOne })).Message, StringComparison.Ordinal);
        Assert.Contains("more features", Hostile.Refused(() => Read("1 5:1", new() { Features = 4 })).Message, StringComparison.Ordinal);
        Assert.Contains("set Numbering", Hostile.Refused(() => Read("1 0:1 4:1", new() { Features = 4 })).Message, StringComparison.Ordinal);
        Assert.Contains("all labels are the same", Hostile.Refused(() => Read("1 1:1", new() { Targets = SvmlightTarget.Classes })).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Read("1 1:1", new() { Features = 0 }));
    }

    [Fact]
    public void Read_OneEndlessTokenOrLine_TakesNoMemory()
    {
        foreach (var (content, fault) in new[] { ((byte)'1', "more than 128 characters"), ((byte)'#', "a remark of more than"), ((byte)' ', "space of more than") })
        {
            var bytes = new byte[20_000_000];
            Array.Fill(bytes, content);
            Assert.Contains(fault, Hostile.Refused(() => SvmlightFile.Read(new MemoryStream(bytes))).Message, StringComparison.Ordinal);
        }

        var wide = Read("1 2147483583:1\n2 1:1");
        Assert.Contains("Keep it sparse", Assert.Throws<ShapeException>(() => wide.ToSamples()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_EveryCutOfAPackedFile_IsRefused() =>
        Hostile.RefusesEveryCut(IdxBytes.Packed([.. "1 1:1 2:3\n"u8]), bytes => SvmlightFile.Read(new MemoryStream(bytes)));

    [Fact]
    public void Read_Mutations_AreReadOrRefused() => Hostile.SurvivesMutations(
        [.. "+1 1:0.708333 2:1 3:1 4:-0.320755\n-1 1:0.583333 12:-1e5 # remark\r\n+1 qid:1 3:7\n"u8],
        bytes => SvmlightFile.Read(new OneWayStream(bytes), new() { IgnoreQueries = true }),
        5);

    public void Dispose() => scratch.Dispose();

    private static SparseSamples Read(string text, SvmlightOptions? options = null) =>
        SvmlightFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), options, "a.svm");
}
