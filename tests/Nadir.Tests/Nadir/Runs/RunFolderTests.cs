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
