namespace Nadir.Tests.Reference;

/// <summary>The golden files whose entries do not exist yet, one <c>area/name</c> a line, sorted.</summary>
internal static class PendingFiles
{
    public static IReadOnlyList<string> Names { get; } = Read();

    public static bool Contains(string file) =>
        Names.Contains(file) || Names.Any(name => GoldenFolder.Stem(name) == GoldenFolder.Stem(file));

    private static string[] Read()
    {
        var path = Path.Combine(GoldenFolder.Tests, "Reference", "pending.txt");
        return File.Exists(path) ? File.ReadAllLines(path) : [];
    }
}
