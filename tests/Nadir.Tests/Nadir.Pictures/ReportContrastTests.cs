using System.Text.RegularExpressions;
using Nadir.Figures;
using Nadir.Pictures;

namespace Nadir.Tests.Pictures;

/// <summary>Text can be read on its ground, in the light and the dark theme.</summary>
public sealed class ReportContrastTests
{
    private const double Readable = 4.5;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Colors_OfTextAndGround_StandApart(bool dark)
    {
        var colors = Colors(dark);
        var pairs = new[] { "ink", "muted", "blue" }.SelectMany(ink => new[] { "page", "card" }.Select(ground => (ink, ground)))
            .Concat([("ink", "soft"), ("muted", "soft"), ("good", "good-soft"), ("fair", "fair-soft"), ("bad", "bad-soft"), ("good", "card"), ("bad", "card")]);

        Assert.All(pairs, pair => Assert.True(colors[pair.Item1].ContrastWith(colors[pair.Item2]) >= Readable, $"{pair.Item1} on {pair.Item2}"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Shades_OfTheConfusionMatrix_CarryTheirNumbers(bool dark)
    {
        var colors = Colors(dark);
        foreach (var (isHit, full) in new[] { (true, colors["blue-deep"]), (false, colors["orange-deep"]) })
        {
            for (var share = 0.001; share <= 1; share += 0.001)
            {
                var ground = colors["card"].Toward(full, ConfusionSection.Shade(share, isHit));
                var ink = share > ConfusionSection.Deep ? Color.Parse("#ffffff") : colors["ink"];
                Assert.True(ink.ContrastWith(ground) >= Readable, $"{share:0.000} of {full}: {ink.ContrastWith(ground)}");
            }
        }
    }

    private static Dictionary<string, Color> Colors(bool dark)
    {
        using var run = new TinyRun();
        var rules = PageText.Parse(Report.Html(run.Folder, TinyRun.Through(new Shape(3)), TinyRun.Classes(), "test")).All("style").First().Value;
        var blocks = Regex.Matches(rules, ":root \\{(.*?)\\}", RegexOptions.Singleline);
        var colors = new Dictionary<string, Color>();
        foreach (var block in blocks.Take(dark ? 2 : 1))
        {
            foreach (Match color in Regex.Matches(block.Value, "--([a-z-]+): (#[0-9a-f]{6})"))
                colors[color.Groups[1].Value] = Color.Parse(color.Groups[2].Value);
        }

        return colors;
    }
}
