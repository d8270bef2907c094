namespace Nadir.Tests.Architecture;

/// <summary>Files stay small: one concept each.</summary>
public sealed class FileBudget
{
    private const int MostLines = 400;
    private const int MostColumns = 160;

    /// <summary>Longer files, each with its reason.</summary>
    private static readonly Dictionary<string, string> Longer = [];

    [Fact]
    public void Files_StayBelowFourHundredLines()
    {
        var files = Repository.SourceFiles().Concat(Repository.Files("tests", "*.cs")).ToList();
        var tooLong = files
            .Select(file => (Name: Path.GetFileName(file), Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines > MostLines && !Longer.ContainsKey(file.Name))
            .Select(file => $"{file.Name}: {file.Lines}");

        Assert.Empty(tooLong);
    }

    [Fact]
    public void Files_HaveAShortMedian_AndNineInTenStayBelowTwoHundred()
    {
        var lines = Repository.SourceFiles().Select(file => File.ReadLines(file).Count()).Order().ToList();

        Assert.InRange(lines[lines.Count / 2], 1, 60);
        Assert.InRange(lines[lines.Count * 9 / 10], 1, 200);
    }

    [Fact]
    public void Names_SayWhatAFileHolds()
    {
        string[] vague = ["Helper", "Manager", "Utils", "Util", "Base", "Common", "Misc"];
        var names = Repository.SourceFiles().Select(file => Path.GetFileNameWithoutExtension(file));

        Assert.DoesNotContain(names, name => vague.Any(word => name.EndsWith(word, StringComparison.Ordinal)));
    }

    [Fact]
    public void Lines_StayReadable()
    {
        var wide = Repository.SourceFiles().SelectMany(file => File.ReadLines(file)
            .Select((line, i) => (line, i))
            .Where(pair => pair.line.Length > MostColumns && !pair.line.Contains('"'))
            .Select(pair => $"{Path.GetFileName(file)}:{pair.i + 1}"));

        Assert.Empty(wide);
    }
}
