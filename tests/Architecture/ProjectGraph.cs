using System.Xml.Linq;

namespace Nadir.Tests.Architecture;

/// <summary>Which project may reference which: arrows only point down.</summary>
public sealed class ProjectGraph
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Nadir.Tensors"] = [],
        ["Nadir.Expressions"] = ["Nadir.Tensors"],
        ["Nadir"] = ["Nadir.Expressions", "Nadir.Tensors"],
        ["Nadir.Hosting"] = ["Nadir", "Nadir.Tensors"],
        ["Nadir.Figures"] = ["Nadir.Expressions", "Nadir.Tensors"],
        ["Nadir.Landscapes"] = ["Nadir", "Nadir.Expressions", "Nadir.Tensors"],
        ["Nadir.Pictures"] = ["Nadir.Landscapes", "Nadir.Figures", "Nadir", "Nadir.Expressions", "Nadir.Tensors"],
        ["Nadir.Cli"] = ["Nadir.Pictures", "Nadir.Landscapes", "Nadir.Figures", "Nadir", "Nadir.Expressions", "Nadir.Tensors"],
    };

    [Fact]
    public void Projects_ReferenceOnlyWhatLiesBelow()
    {
        var projects = Directory.GetFiles(Repository.Path("src"), "*.csproj", SearchOption.AllDirectories);

        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), projects.Select(p => Path.GetFileNameWithoutExtension(p)).Order(StringComparer.Ordinal));
        foreach (var project in projects)
        {
            var references = XDocument.Load(project).Descendants("ProjectReference")
                .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
            Assert.Empty(references.Except(Allowed[Path.GetFileNameWithoutExtension(project)]));
        }
    }

    [Fact]
    public void Namespaces_FollowTheProjects()
    {
        foreach (var file in Repository.SourceFiles())
        {
            var project = Path.GetRelativePath(Repository.Path("src"), file).Split(Path.DirectorySeparatorChar)[0];
            var declared = File.ReadLines(file).FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal));
            if (declared is not null)
                Assert.True(declared == $"namespace {project};", $"{file} declares {declared}");
        }
    }
}
