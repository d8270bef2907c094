using Nadir.Tests.Architecture;

namespace Nadir.Tests.Data;

/// <summary>Real data sets in a folder beside the repository; tests on them are skipped where it is missing.</summary>
internal static class SharedData
{
    public static string PathOf(params string[] parts)
    {
        var root = Repository.Path("..", "shared", "data");
        Assert.SkipUnless(Directory.Exists(root), $"there is no folder of real data beside the repository ({root})");
        return Path.GetFullPath(Path.Combine([root, .. parts]));
    }
}
