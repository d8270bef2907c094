using System.Text.Json;
using System.Text.RegularExpressions;

namespace Nadir.Tests.Reference;

/// <summary>The folder of reference values: tests/golden, or the one that NADIR_GOLDEN names.</summary>
internal static partial class GoldenFolder
{
    public static bool IsOwn { get; } = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NADIR_GOLDEN"));

    public static string Root { get; } =
        IsOwn ? Path.Combine(Tests, "golden") : Path.GetFullPath(Environment.GetEnvironmentVariable("NADIR_GOLDEN")!);

    /// <summary>The repository's folder <c>tests</c>.</summary>
    public static string Tests
    {
        get
        {
            for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            {
                if (File.Exists(Path.Combine(at.FullName, "Nadir.slnx")))
                    return Path.Combine(at.FullName, "tests");
            }

            throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds Nadir.slnx.");
        }
    }

    /// <summary>Every file as <c>area/name</c>, sorted.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Directory.EnumerateFiles(Root, "*.json", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/')[..^".json".Length])
            .Where(name => name != "index")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The name that adapters know a file by: without a trailing <c>_0.3</c> or <c>_1</c>.</summary>
    public static string Stem(string name) => TrailingNumber().Replace(name, "");

    public static IReadOnlyList<GoldenCase> Cases(string name)
    {
        var path = Path.Combine(Root, name + ".json");
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        var root = document.RootElement;
        Assert.Equal("nadir-golden/1", root.GetProperty("format").GetString());
        return [.. root.GetProperty("cases").EnumerateArray().Select(item => new GoldenCase(item.Clone()))];
    }

    [GeneratedRegex(@"_\d+(\.\d+)?$")]
    private static partial Regex TrailingNumber();
}
