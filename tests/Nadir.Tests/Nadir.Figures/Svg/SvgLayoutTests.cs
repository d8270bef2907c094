using Nadir.Figures;

namespace Nadir.Tests.Figures;

public sealed class SvgLayoutTests
{
    private static readonly (double Width, double Height)[] Sizes = [(400, 300), (720, 440), (1200, 800)];

    public static TheoryData<string> Names => [.. SvgSamples.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Texts_AtAnySize_StayInsideAndApart(string name)
    {
        foreach (var (width, height) in Sizes)
        {
            var drawing = SvgSamples.Of(name);
            // A grid holds several figures, so it gets their room.
            var share = drawing is FigureGrid ? 1.5 : 1;
            (drawing.Width, drawing.Height) = (share * width, share * height);
            var texts = TextInSvg.Of(drawing.ToSvg());
            foreach (var text in texts)
                Assert.True(text.IsInside(drawing.Width, drawing.Height), $"'{text.Text}' leaves {width}×{height}: {text}");
            for (var i = 0; i < texts.Count; i++)
            {
                // Turned labels lie side by side, while the boxes around them overlap.
                foreach (var other in texts.Skip(i + 1).Where(other => !(texts[i].IsTurned && other.IsTurned)))
                    Assert.False(texts[i].Overlaps(other), $"At {width}×{height} '{texts[i].Text}' and '{other.Text}' overlap.");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Texts_AtAnySize_NameEveryAxis(string name)
    {
        foreach (var (width, height) in Sizes)
        {
            if (SvgSamples.Of(name) is not Figure figure || figure.Traces.Any(trace => trace.StandsAlone))
                return;
            (figure.Width, figure.Height) = (width, height);
            var texts = TextInSvg.Of(figure.ToSvg()).Select(text => Start(text.Text)).ToList();
            foreach (var axis in (Axis[])[figure.XAxis, figure.YAxis])
            {
                if (axis.Caption.Length > 0)
                    Assert.Contains(Start(string.Concat(MathText.Of(axis.Caption).Runs.Select(run => run.Text))), texts);
            }
        }
    }

    [Theory]
    [InlineData("circle", 1)]
    [InlineData("circle-wide", 1)]
    [InlineData("ellipse-tall", 30)]
    public void EqualAspect_Line_HasItsTrueProportions(string name, double highOverWide)
    {
        foreach (var (width, height) in Sizes)
        {
            var figure = (Figure)SvgSamples.Of(name);
            (figure.Width, figure.Height) = (width, height);
            var path = figure.ToSvg().Split("<path d=\"").Skip(1).Select(part => part[..part.IndexOf('"', StringComparison.Ordinal)]).MaxBy(data => data.Length)!;
            var numbers = path.Split('M', 'L', ' ').Where(part => part.Length > 0)
                .Select(part => double.Parse(part, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
            var (x, y) = (numbers.Where((_, i) => i % 2 == 0).ToArray(), numbers.Where((_, i) => i % 2 == 1).ToArray());
            Assert.Equal(highOverWide, (y.Max() - y.Min()) / (x.Max() - x.Min()), 0.02 * highOverWide);
        }
    }

    private static string Start(string text) => text.Replace('\u00a0', ' ')[..Math.Min(5, text.Length)];
}
