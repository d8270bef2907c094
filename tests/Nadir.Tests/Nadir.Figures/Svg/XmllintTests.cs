using System.Diagnostics;
using System.Text;
using Nadir.Figures;

namespace Nadir.Tests.Figures;

public sealed class XmllintTests
{
    [Fact]
    public async Task Svg_EverySample_IsCleanXml()
    {
        var lint = (string[])["/usr/bin/xmllint", "/usr/local/bin/xmllint", "/opt/homebrew/bin/xmllint"];
        var program = lint.FirstOrDefault(File.Exists);
        Assert.SkipWhen(program is null, "xmllint is not installed (package libxml2-utils).");
        var folder = Directory.CreateTempSubdirectory("nadir-svg-");
        try
        {
            foreach (var name in SvgSamples.Names)
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{name}.svg"), SvgSamples.Of(name).ToSvg(Theme.Automatic), Encoding.UTF8);
            var start = new ProcessStartInfo(program!, ["--noout", .. folder.GetFiles().Select(file => file.FullName)]) { RedirectStandardError = true };
            using var process = Process.Start(start)!;
            var complaints = await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.Equal("", complaints);
            Assert.Equal(0, process.ExitCode);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
