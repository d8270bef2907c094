using System.Xml.Linq;
using Nadir.Figures;

namespace Nadir.Tests.Figures;

public sealed class SvgSampleTests
{
    private const int LargestApproved = 21_000;

    public static TheoryData<string> Names => [.. SvgSamples.Names];

    // Every second one in the dark, so that both themes are seen.
    [Theory]
    [MemberData(nameof(Names))]
    public void Svg_Sample_IsAsApproved(string name)
    {
        var dark = SvgSamples.Names.Index().First(sample => sample.Item == name).Index % 3 == 2;
        var svg = SvgSamples.Of(name).ToSvg(dark ? Theme.Dark : Theme.Light);
        Assert.InRange(svg.Length, 300, LargestApproved);
        XDocument.Parse(svg);
        XDocument.Parse(SvgSamples.Of(name).ToSvg(Theme.Automatic));
        Approval.Verify(svg, dark ? $"{name}-dark.svg" : $"{name}.svg");
    }

    [Fact]
    public async Task Svg_OnManyThreads_IsTheSame()
    {
        var expected = SvgSamples.Names.ToDictionary(name => name, name => SvgSamples.Of(name).ToSvg(Theme.Automatic));
        var shared = SvgSamples.Names.Select(name => (Name: name, Drawing: SvgSamples.Of(name))).ToList();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            foreach (var (name, drawing) in shared)
                Assert.Equal(expected[name], drawing.ToSvg(Theme.Automatic));
        })));
    }
}
