using Nadir.Figures;
using Nadir.Tests.Figures;

namespace Nadir.Tests.Pictures;

/// <summary>Every ready picture at three sizes and in two themes: nothing clipped, overlapping or unlabelled.</summary>
public sealed class ReadyPictureTests
{
    private static readonly (double Width, double Height)[] Sizes = [(400, 300), (720, 440), (1200, 800)];

    public static TheoryData<string> Names => [.. ReadyPictures.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void ReadyPicture_AtAnySize_HasItsTextsInsideAndApart(string name)
    {
        var drawing = ReadyPictures.Of(name);
        var (usualWidth, usualHeight) = (drawing.Width, drawing.Height);
        foreach (var (width, height) in (IEnumerable<(double, double)>)[(usualWidth, usualHeight), .. Sizes])
        {
            // A grid holds several figures, so it gets the room of its rows and columns.
            var (columns, rows) = drawing is FigureGrid grid ? (grid.Columns, grid.Rows) : (1, 1);
            (drawing.Width, drawing.Height) = width == usualWidth ? (width, height) : (columns * width, rows * height);
            var light = drawing.ToSvg(Theme.Light);
            var texts = TextInSvg.Of(light);
            Assert.NotEmpty(texts);
            foreach (var text in texts)
                Assert.True(text.IsInside(drawing.Width, drawing.Height), $"'{text.Text}' leaves {drawing.Width}×{drawing.Height}: {text}");
            foreach (var (place, text) in texts.Index())
            {
                foreach (var other in texts.Skip(place + 1).Where(other => !(text.IsTurned && other.IsTurned)))
                    Assert.False(text.Overlaps(other), $"At {drawing.Width}×{drawing.Height} '{text.Text}' and '{other.Text}' overlap.");
            }

            // The theme changes colours, and moves nothing.
            var dark = TextInSvg.Of(drawing.ToSvg(Theme.Dark));
            Assert.Equal(texts, dark);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ReadyPicture_IsNamed(string name)
    {
        var drawing = ReadyPictures.Of(name);
        Assert.False(string.IsNullOrWhiteSpace(drawing.Title));
        foreach (var figure in drawing is FigureGrid grid ? grid.Figures : [(Figure)drawing])
        {
            if (figure.Traces.All(trace => trace.StandsAlone))
                continue;
            Assert.False(string.IsNullOrWhiteSpace(figure.XAxis.Title), "The x axis has no title.");
            // The one line that needs no name is the title's.
            Assert.InRange(figure.Traces.Count(trace => trace is LineTrace or PathTrace && trace.Name.Length == 0), 0, 1);
        }
    }
}
