using System.Text;

namespace Nadir.Tests.Saving;

public sealed class StrictJsonTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    [Fact]
    public void Read_AFile_GivesItsValues()
    {
        File.WriteAllText(scratch["a.json"], """{"a": [1, -2.5, "NaN", "-Infinity", true, null, "Ω\n"], "s": 18446744073709551615}""", new UTF8Encoding(true));
        var root = JsonFile.Read(scratch["a.json"]);
        var items = root["a"].Items();
        Assert.Equal(1, items[0].Int32());
        Assert.Equal(-2.5, items[1].Number());
        Assert.Equal(double.NaN, items[2].Number());
        Assert.Equal(double.NegativeInfinity, items[3].Number());
        Assert.True(items[4].Truth());
        Assert.Equal("Ω\n", items[6].Text());
        Assert.Equal(ulong.MaxValue, root["s"].UInt64());
        Assert.Null(root.Optional("missing"));
        Assert.Equal("$.a[3]", items[3].Place);
        Assert.Equal(["a", "s"], root.Members().Select(member => member.Key));
    }

    [Theory]
    [InlineData("", "line 1, column 1", "not valid JSON")]
    [InlineData("{\n  \"é\": 1,\n  \"é\": 2\n}", "line 3, column 3", "\"é\" appears twice")]
    [InlineData("""{"a": {"b": 1, "\u0062": 2}}""", "line 1, column 16", "\"b\" appears twice")]
    [InlineData("[{\"a\": 1}, {\"a\": 1, \"c\": [], \"a\": 1}]", "line 1, column 30", "\"a\" appears twice")]
    [InlineData("{\"é\": 1, // no\n}", "line 1, column 10", "not valid JSON")]
    [InlineData("[1, 2,]", "line 1, column 7", "not valid JSON")]
    [InlineData("[1,\n 2", "line 2, column 3", "not valid JSON")]
    [InlineData("[1] 2", "line 1, column 5", "not valid JSON")]
    [InlineData("[NaN]", "line 1, column 2", "not valid JSON")]
    [InlineData("['a']", "line 1, column 2", "not valid JSON")]
    [InlineData("[01]", "line 1, column 3", "not valid JSON")]
    [InlineData("""[1, "\ud800"]""", "line 1, column 5", "half of a character")]
    [InlineData("""{"\udc00": 1}""", "line 1, column 2", "half of a character")]
    public void Parse_ATextThatIsNotStrict_NamesLineAndColumn(string text, string position, string fault)
    {
        var error = Assert.Throws<DataException>(() => StrictJson.Parse(text, "a.json"));
        Assert.Equal(("a.json", position), (error.Path, error.Position));
        Assert.Contains(fault, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_BrokenUtf8_NamesLineAndColumn()
    {
        var error = Assert.Throws<DataException>(() => StrictJson.Parse((byte[])[.. "[1,\n\"é"u8, 0xFF, .. "\"]"u8], "a.json"));
        Assert.Equal("a.json, line 2, column 3: the text is not valid UTF-8. Save it in UTF-8.", error.Message);
    }

    [Fact]
    public void Parse_NestedTooDeep_IsRefused()
    {
        StrictJson.Parse(new string('[', 64) + new string(']', 64));
        Assert.Contains("64 levels", Assert.Throws<DataException>(() => StrictJson.Parse(new string('[', 65) + new string(']', 65))).Message, StringComparison.Ordinal);
        Assert.Throws<DataException>(() => StrictJson.Parse(new string('[', 1_000_000)));
    }

    [Fact]
    public void Read_AFileTooLong_IsRefusedBeforeItIsRead()
    {
        File.WriteAllText(scratch["a.json"], "[1, 2, 3]");
        var error = Assert.Throws<DataException>(() => JsonFile.Read(scratch["a.json"], maximumLength: 8));
        Assert.Equal($"{scratch["a.json"]}: JSON of at most 8 bytes is read, got 9 or more. Check that this is the right file.", error.Message);
    }

    [Fact]
    public void Read_AMissingFileOrAFolder_SaysWhatToDo()
    {
        Assert.Contains("not there", Assert.Throws<DataException>(() => JsonFile.Read(scratch["missing"])).Message, StringComparison.Ordinal);
        Assert.Equal($"{scratch.Path}: a file is expected, this is a folder. Pass a file in it.", Assert.Throws<DataException>(() => JsonFile.Read(scratch.Path)).Message);
        Assert.Contains("Pass a file", Assert.Throws<ArgumentException>(() => JsonFile.Read("")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_APipe_ReadsToItsEndOrTheLimit()
    {
        Assert.Equal(7, JsonFile.Read(Pipe(" 7 "), "pipe").Int32());
        Assert.Contains("at most 2 bytes", Assert.Throws<DataException>(() => JsonFile.Read(Pipe(" 7 "), "pipe", 2)).Message, StringComparison.Ordinal);
        Assert.Contains("the file ends where 8 bytes are declared", Assert.Throws<DataException>(() => Safetensors.Read(Pipe("{}"), "pipe")).Message, StringComparison.Ordinal);

        static Stream Pipe(string text)
        {
            var server = new System.IO.Pipes.AnonymousPipeServerStream();
            var client = new System.IO.Pipes.AnonymousPipeClientStream(server.GetClientHandleAsString());
            server.Write(Encoding.UTF8.GetBytes(text));
            server.Dispose();
            return client;
        }
    }

    [Fact]
    public void Value_ReadAsAnotherKind_NamesFilePlaceAndWhatCame()
    {
        var root = StrictJson.Parse("""{"a": [{"units": "many", "x": 1.5, "big": 1e999, "n": 3000000000}]}""", "config.json");
        var item = root["a"].Items()[0];
        Fails(() => item["units"].Int32(), "config.json, $.a[0].units: expected a whole number from -2147483648 to 2147483647, got \"many\". Correct the value.");
        Fails(() => item["x"].Int32(), "$.a[0].x: expected a whole number");
        Fails(() => item["n"].Int32(), "$.a[0].n: expected a whole number");
        Fails(() => item["x"].Int64(), "$.a[0].x: expected a whole number of at most 64 bits, got 1.5");
        Fails(() => item["x"].UInt64(), "$.a[0].x: expected a whole number, 0 or above");
        Fails(() => item["big"].Number(), "$.a[0].big: expected a number");
        Fails(() => item["units"].Number(), "$.a[0].units: expected a number");
        Fails(() => item["x"].Text(), "$.a[0].x: expected a text in quotes, got 1.5");
        Fails(() => item["x"].Truth(), "$.a[0].x: expected true or false, got 1.5");
        Fails(() => item.Items(), "$.a[0]: expected an array [ … ], got {\"units\": \"many\"");
        Fails(() => root["a"].Members(), "$.a: expected an object { … }, got [");
        Fails(() => root["a"]["b"], "$.a: expected an object { … }, got [");
        Fails(() => root["b"], "$: \"b\" is missing. Add it, or save the file anew.");
    }

    [Theory]
    [InlineData("nadir-model/2", "config.json, $.format: this is nadir-model/2, written by a newer Nadir; this one reads nadir-model up to version 1. Update Nadir.")]
    [InlineData("nadir-model/99999999999", "is no format name, expected \"nadir-model/1\"")]
    [InlineData("nadir-run/1", "config.json, $.format: this is a nadir-run, expected a nadir-model. Pass the right file or folder.")]
    [InlineData("nadir-model", "is no format name")]
    [InlineData("nadir-model/0", "is no format name")]
    [InlineData("nadir-model/-1", "is no format name")]
    [InlineData("nadir-model/1.5", "is no format name")]
    [InlineData("", "is no format name")]
    public void Format_AnotherKindOrVersion_IsRefused(string format, string message) =>
        Fails(() => FormatName.Check(StrictJson.Parse($$"""{"format": "{{format}}"}""", "config.json"), "nadir-model", 1), message);

    [Fact]
    public void Format_MissingOrNoText_IsRefused()
    {
        Fails(() => FormatName.Check(StrictJson.Parse("{}", "c"), "nadir-model", 1), "c, $: \"format\" is missing, expected \"nadir-model/1\". Pass a file that Nadir saved.");
        Fails(() => FormatName.Check(StrictJson.Parse("""{"format": 1}""", "c"), "nadir-model", 1), "c, $.format: expected a text in quotes, got 1.");
        Fails(() => FormatName.Check(StrictJson.Parse("[]", "c"), "nadir-model", 1), "c, $: expected an object");
    }

    [Fact]
    public void Format_KnownVersion_IsReturned()
    {
        Assert.Equal(1, FormatName.Check(StrictJson.Parse("""{"format": "nadir-model/1"}"""), "nadir-model", 3));
        Assert.Equal("nadir-model/3", FormatName.Of("nadir-model", 3));
    }

    public void Dispose() => scratch.Dispose();

    private static void Fails(Func<object?> read, string message) =>
        Assert.Contains(message, Assert.Throws<DataException>(() => { read(); }).Message, StringComparison.Ordinal);
}
