using Nadir.Figures;
using Nadir.Tests.Figures.Raster;
using Nadir.Tests.Saving;

namespace Nadir.Tests.Cli;

/// <summary>The command lines that help pages show work as they stand.</summary>
public sealed class ExampleTests : IDisposable
{
    private static readonly string[] Raster = [".png", ".pdf", ".gif", ".apng"];

    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string> Lines
    {
        get
        {
            var commands = new List<string> { "plot", "descend", "data", "data look", "export" };
            commands.AddRange(Page("plot --help").SkipWhile(line => line != "What there is").Skip(1).TakeWhile(line => line.Length > 0).Select(line => $"plot {line.Trim().Split(' ')[0]}"));
            return [.. commands.SelectMany(command => Examples(Page(command + " --help"))).Distinct()];
        }
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void Example_OfAPage_RunsAsItStands(string line)
    {
        var words = CommandWords.Of(line);
        Assert.Equal("nadir", words[0]);
        var files = words.Skip(words.IndexOf("-o") + 1).TakeWhile(word => words.Contains("-o") && !word.StartsWith('-')).ToList();
        if (files.Exists(file => Raster.Contains(Path.GetExtension(file))))
            WarmRasterizer.OrSkip(() => RendererFinder.OfSystem().Find(RendererChoice.Automatic));
        MakeWhatIsThere(line);

        var run = CommandRun.Succeed([.. words.Skip(1).Select(word => IsFile(word) ? folder[word] : word)]);

        Assert.Equal("", run.Error);
        Assert.NotEmpty(run.Output);
        Assert.All(files, file => Assert.True(Size(folder[file]) > 100, file));
    }

    private static long Size(string path) => Directory.Exists(path)
        ? new DirectoryInfo(path).GetFiles("*", SearchOption.AllDirectories).Sum(file => file.Length)
        : new FileInfo(path).Length;

    [Fact]
    public void Examples_OfAllPages_AreMany() => Assert.True(Lines.Count >= 25);

    /// <summary>What the reader of a page already has: a run, a saved figure.</summary>
    private void MakeWhatIsThere(string line)
    {
        if (line.Contains("runs/1-digits", StringComparison.Ordinal))
            CommandRun.Succeed("train", "--data", "moons:count=60,test=20", "--model", "mlp:units=4", "--epochs", "3", "--out", folder["runs/1-digits"]);
        if (line.Contains("iris.csv", StringComparison.Ordinal))
            File.WriteAllText(folder["iris.csv"], "petal_length,petal_width,species\n1.4,0.2,setosa\n1.3,0.2,setosa\n4.7,1.4,versicolor\n4.5,1.5,versicolor\n");
        if (line.Contains("figure.json", StringComparison.Ordinal))
            CommandRun.Succeed("plot", "curve", "x", "-o", folder["figure.json"]);
    }

    private static bool IsFile(string word) => word.StartsWith("runs/", StringComparison.Ordinal) || word is "iris.csv" or "digits.onnx" or "README.md" or "logs" || DrawingFile(word);

    private static bool DrawingFile(string word) => Nadir.Pictures.DrawingFile.Formats.Any(format => word.EndsWith(format.Ending, StringComparison.Ordinal));

    private static string[] Page(string call) => CommandRun.Succeed(call.Split(' ')).Output.Split('\n');

    /// <summary>As they are pasted: a line that ends with a backslash goes on in the next.</summary>
    private static IEnumerable<string> Examples(string[] page)
    {
        var line = "";
        foreach (var part in page.SkipWhile(text => text != "Examples").Where(text => text.StartsWith("    ", StringComparison.Ordinal)))
        {
            line += part.TrimEnd('\\');
            if (part.EndsWith('\\'))
                continue;
            yield return string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            line = "";
        }
    }
}
