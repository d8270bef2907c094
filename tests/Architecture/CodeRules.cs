namespace Nadir.Tests.Architecture;

/// <summary>Rules about the text of the sources.</summary>
public sealed class CodeRules
{
    [Fact]
    public void Sources_HaveNoPragmasAndNoUnfinishedPlaces()
    {
        string[] forbidden = ["#pragma", "TODO", "FIXME", "HACK", "NotImplementedException"];
        var found = Repository.SourceFiles().SelectMany(file => File.ReadLines(file)
            .Where(line => forbidden.Any(word => line.Contains(word, StringComparison.Ordinal)))
            .Select(line => $"{Path.GetFileName(file)}: {line.Trim()}"));

        Assert.Empty(found);
    }

    [Fact]
    public void Classes_AreAbstractStaticOrSealed()
    {
        var assemblies = new[]
        {
            typeof(Tensor), typeof(Model), typeof(global::Nadir.Expressions.Formula), typeof(global::Nadir.Figures.Figure),
            typeof(global::Nadir.Landscapes.Objective), typeof(global::Nadir.Pictures.Draw), typeof(global::Nadir.Hosting.IModelPredictor),
        }.Select(type => type.Assembly);
        var open = assemblies.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false, IsSealed: false }
                && type.Namespace?.StartsWith("Nadir", StringComparison.Ordinal) == true
                && !type.Name.Contains('<', StringComparison.Ordinal))
            .Select(type => type.FullName);

        Assert.Empty(open);
    }

    [Fact]
    public void Exceptions_AreMadeByErrorAlone()
    {
        // UsageException and WorkException are the command line's own, told apart by their exit codes;
        // WindowsFileSystem turns the system's error numbers into the exceptions the platform would have thrown;
        // CSharpSource writes source text, whose class has no library to throw for it.
        string[] own = ["CSharpSource.cs", "Error.cs", "Require.cs", "DataException.cs", "FormulaException.cs", "ShapeException.cs", "WindowsFileSystem.cs"];
        var found = Repository.SourceFiles()
            .Where(file => !own.Contains(Path.GetFileName(file)))
            .SelectMany(file => File.ReadLines(file)
                .Where(line => line.Contains("throw new ", StringComparison.Ordinal) && line.Contains("Exception", StringComparison.Ordinal))
                .Where(line => !line.Contains("throw new UsageException(", StringComparison.Ordinal) && !line.Contains("throw new WorkException(", StringComparison.Ordinal))
                .Select(line => $"{Path.GetFileName(file)}: {line.Trim()}"));

        Assert.Empty(found);
    }

    [Fact]
    public void BannedCalls_AreBannedInEveryProject()
    {
        var banned = File.ReadAllText(Repository.Path("eng", "BannedSymbols.txt"));

        Assert.Contains("T:System.Random;", banned, StringComparison.Ordinal);
        Assert.Contains("BannedSymbols.txt", File.ReadAllText(Repository.Path("src", "Directory.Build.props")), StringComparison.Ordinal);
    }

    [Fact]
    public void Packages_ArePinnedOnceAndExactly()
    {
        var versions = System.Xml.Linq.XDocument.Load(Repository.Path("Directory.Packages.props")).Descendants("PackageVersion")
            .Select(package => package.Attribute("Version")!.Value);

        Assert.All(versions, version => Assert.Matches("^[0-9]+(\\.[0-9]+)+$", version));
    }
}
