using System.Xml.Linq;
using Nadir.Pictures;

namespace Nadir.Tests.Pictures;

/// <summary>Pictures beside the report: samples, matrices, a run at a glance.</summary>
public sealed class PictureTests
{
    [Fact]
    public void SamplePictures_OfGrayLevels_KeepThem()
    {
        var pictures = SamplePictures.Of(Of(new float[1, 1, 4, 4], (0, 255), (5, 51)))!;

        Assert.Equal(255, pictures.Gray(0)[0, 0]);
        Assert.Equal(51, pictures.Gray(0)[1, 1]);
        Assert.Equal("4 × 4", pictures.Size);
    }

    [Fact]
    public void SamplePictures_OfStandardizedValues_SpreadThemFromBlackToWhite()
    {
        var pictures = SamplePictures.Of(Of(new float[1, 1, 4, 4], (0, -1), (1, 3)))!;

        Assert.Equal([0, 255, 64], new[] { pictures.Gray(0)[0, 0], pictures.Gray(0)[0, 1], pictures.Gray(0)[0, 2] }.Select(level => (int)level));
    }

    [Fact]
    public void SamplePictures_OfLargeImages_AreAveragedDown()
    {
        var values = new float[1, 1, 200, 100];
        (values[0, 0, 0, 0], values[0, 0, 0, 1], values[0, 0, 0, 2]) = (1, 1, 1);

        var image = SamplePictures.Of(Of(values))!.Gray(0);

        Assert.Equal((33, 66), (image.Width, image.Height));
        Assert.Equal(85, image[0, 0]);
        Assert.Equal(0, image[0, 1]);
    }

    [Fact]
    public void SamplePictures_OfWhatIsNoImage_AreNone()
    {
        Assert.Null(SamplePictures.Of(TinyRun.Classes()));
        Assert.Null(SamplePictures.Of(new Samples(Tensor.Zeros(new Shape(1, 1, 2, 9)), Tensor.From(new long[] { 0 }))));
    }

    [Fact]
    public void SamplePictures_OfThreeChannels_AreInColour()
    {
        var pictures = SamplePictures.Of(Of(new float[1, 3, 4, 4], (0, 1)))!;

        // Byte 25 of a PNG is its colour type: 0 gray, 2 red, green and blue.
        Assert.Equal(2, Convert.FromBase64String(pictures.DataUri(0).Split(',')[1])[25]);
        Assert.Equal(85, pictures.Gray(0)[0, 0]);
    }

    [Fact]
    public void ConfusionMatrixPicture_OfWrongNames_SaysHowMany()
    {
        Assert.Contains("2", Assert.Throws<ShapeException>(() => ConfusionMatrixPicture.Of(new long[2, 2], ["one"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RunPicture_IsOneSvg_TheSameEachTime()
    {
        using var run = new TinyRun(classNames: ["<a>", "b & c", "d"]);
        var picture = RunPicture.Svg(run.Folder, TinyRun.Through(new Shape(3)), TinyRun.Classes(), "test");

        var svg = XDocument.Parse(picture);

        Assert.Equal("svg", svg.Root!.Name.LocalName);
        Assert.Equal(["Loss", "Accuracy", "Confusion matrix"], svg.Root.Elements().Where(element => element.Name.LocalName == "svg").Select(inner => inner.Attribute("aria-label")!.Value));
        Assert.Equal(picture, RunPicture.Svg(run.Folder, TinyRun.Through(new Shape(3)), TinyRun.Classes(), "test"));
    }

    [Fact]
    public void Wording_OfNumbers_IsShort()
    {
        Assert.Equal(["45 ms", "0.3 s", "9.9 s", "12 s", "2 min 05 s", "1 h 03 min", "–"], new[] { 0.045, 0.3, 9.94, 12.2, 125, 3780, double.NaN }.Select(Wording.Duration));
        Assert.Equal("97.4 %", Wording.Percent(0.974));
        Assert.Equal("1 layer", Wording.Count(1, "layer"));
        Assert.Equal("mean absolute error", Wording.Metric("validation.meanAbsoluteError"));
        Assert.Equal("accuracy", Wording.Metric("sparseCategoricalAccuracy"));
        Assert.Equal("balanced accuracy", Wording.Metric("balancedAccuracy"));
    }

    /// <summary>One sample of these values with some set by their place in row-major order.</summary>
    private static Samples Of(float[,,,] values, params (int At, float Value)[] set)
    {
        var (height, width) = (values.GetLength(2), values.GetLength(3));
        foreach (var (at, value) in set)
            values[0, 0, at / width % height, at % width] = value;
        var shape = new Shape(1, values.GetLength(1), height, width);
        return new Samples(Tensor.From(values.Cast<float>().ToArray(), shape), Tensor.From(new long[] { 0 }));
    }
}
