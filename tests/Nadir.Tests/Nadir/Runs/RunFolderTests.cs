using System.Text.Json.Nodes;

namespace Nadir.Tests.Runs;

public sealed class RunFolderTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("nadir-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void CreateNext_FileWithTheNextNumber_TakesTheOneBehind()
    {
        File.WriteAllText(Path.Combine(root, "1-digits"), "");

        Assert.Equal(Path.Combine(root, "2-digits"), RunFolder.NextPath(root, "digits"));
        Assert.EndsWith("2-digits", RunFolder.CreateNext(root, "digits", Record()).Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("options", "null")]
    [InlineData("options", "[]")]
    [InlineData("versions", "3")]
    [InlineData("result", "\"none\"")]
    [InlineData("preparation", "[1]")]
    public void Open_MemberOfTheWrongKind_NamesFileAndMember(string member, string wrong)
    {
        var folder = RunFolder.Create(Path.Combine(root, "run"), Record());
        var file = Path.Combine(folder.Path, "run.json");
        var json = JsonNode.Parse(File.ReadAllText(file))!;
        json[member] = JsonNode.Parse(wrong);
        File.WriteAllText(file, json.ToJsonString());

        var refused = Assert.Throws<DataException>(() => RunFolder.Open(folder.Path));
        Assert.Contains(member, refused.Message, StringComparison.Ordinal);
        Assert.Contains("run.json", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("1")]
    [InlineData("step, epoch")]
    [InlineData("solverState")]
    public void Events_OfKindsThatAreNoNames_AreSkipped(string kind)
    {
        var file = Path.Combine(root, "events.jsonl");
        File.WriteAllText(file, $$"""
            {"v":1,"seq":0,"t":0,"kind":"started"}
            {"v":1,"seq":1,"t":0,"kind":"{{kind}}"}

            """);

        Assert.Equal([RunEventKind.Started], EventReader.Read(file).Select(what => what.Kind));
    }

    private static RunRecord Record() => new()
    {
        Name = "run",
        Command = "train",
        Data = "digits",
        DataSha256 = "00",
        Options = [],
        Versions = [],
        Started = DateTimeOffset.UnixEpoch,
    };
}
