using System.Text.Json;

namespace Nadir.Tests.Reference;

public class ReferenceTests
{
    public static TheoryData<string> FilesWithAdapter => [.. GoldenFolder.Names.Where(name => Adapter.For(name) is not null)];

    [Theory]
    [MemberData(nameof(FilesWithAdapter))]
    public void GoldenFile_ComputedByUs_Agrees(string file)
    {
        var failures = GoldenCheck.Run(Adapter.For(file)!, GoldenFolder.Cases(file));
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    [Fact]
    public void Folder_Listed_HasCases()
    {
        Assert.True(GoldenFolder.Names.Count > 0, $"{GoldenFolder.Root} holds no golden file.");
        foreach (var folder in GoldenFolder.Names.GroupBy(name => Path.GetDirectoryName(name)))
            Assert.True(folder.Sum(name => GoldenFolder.Cases(name).Count) > 0, $"{folder.Key} holds 0 cases.");
    }

    [Fact]
    public void Index_EveryEntry_IsThereWithItsCases()
    {
        Assert.SkipUnless(GoldenFolder.IsOwn, "Another folder need not have an index.");
        using var index = JsonDocument.Parse(File.ReadAllText(Path.Combine(GoldenFolder.Root, "index.json")));
        var listed = index.RootElement.GetProperty("entries").EnumerateArray().ToDictionary(
            entry => entry.GetProperty("file").GetString()![..^".json".Length], entry => entry.GetProperty("cases").GetInt32());
        Assert.Equal(listed.Keys.Order(StringComparer.Ordinal), GoldenFolder.Names);
        Assert.All(listed, entry => Assert.Equal(entry.Value, GoldenFolder.Cases(entry.Key).Count));
    }

    [Fact]
    public void GoldenFiles_All_HaveAnAdapterOrArePending()
    {
        var orphans = GoldenFolder.Names.Where(name => Adapter.For(name) is null && !PendingFiles.Contains(name));
        Assert.Empty(orphans);
    }

    [Fact]
    public void Pending_Names_AreSortedUniqueWithoutAdapterAndThere()
    {
        Assert.Equal(PendingFiles.Names.Distinct().Order(StringComparer.Ordinal), PendingFiles.Names);
        Assert.DoesNotContain(PendingFiles.Names, name => Adapter.For(name) is not null);
        if (GoldenFolder.IsOwn)
            Assert.Empty(PendingFiles.Names.Except(GoldenFolder.Names));
    }

    [Fact]
    public void Adapters_All_HaveFilesOfTheirOwn()
    {
        var files = Adapter.All.SelectMany(adapter => adapter.Files).ToList();
        Assert.Equal(files.Distinct(), files);
        if (GoldenFolder.IsOwn)
            Assert.Empty(files.Except(GoldenFolder.Names.Select(GoldenFolder.Stem)));
    }
}
