namespace Nadir.Tests.Architecture;

/// <summary>Where the repository lies that these tests were built from.</summary>
internal static class Repository
{
    private static readonly string Root = Find();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    public static IEnumerable<string> SourceFiles() => Files("src", "*.cs");

    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path(folder), pattern, SearchOption.AllDirectories)
            .Where(file => !Segments(file).Intersect(["bin", "obj", "node_modules"]).Any())
            .Order(StringComparer.Ordinal);

    private static string[] Segments(string file) =>
        System.IO.Path.GetRelativePath(Root, file).Split(System.IO.Path.DirectorySeparatorChar);

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(at.FullName, "Nadir.slnx")))
                return at.FullName;
        }

        throw new InvalidOperationException($"Nadir.slnx was not found above {AppContext.BaseDirectory}.");
    }
}
