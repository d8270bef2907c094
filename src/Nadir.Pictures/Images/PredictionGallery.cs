namespace Nadir.Pictures;

/// <summary>The picture of some samples that are images, captioned with what they were taken for; mistakes are set off.</summary>
internal static class PredictionGallery
{
    public static Figure Of(ClassJudgement classes, SamplePictures pictures, IReadOnlyList<int> shown, int columns)
    {
        var figure = new Figure("Predictions");
        var grid = figure.AddImages(shown.Select(pictures.Gray), shown.Select(sample => Caption(classes, sample)), columns);
        grid.Highlighted = shown.Index().Where(pair => !classes.IsRight(pair.Item)).Select(pair => pair.Index).ToHashSet();
        return figure;
    }

    private static string Caption(ClassJudgement classes, int sample) => classes.IsRight(sample)
        ? classes.NameOf(classes.Predicted[sample])
        : $"{classes.NameOf(classes.Predicted[sample])}, is {classes.NameOf(classes.Actual[sample])}";
}
