namespace Nadir.Pictures;

/// <summary>The picture of some samples that are images, captioned with what they were taken for; the worst mistakes come last and are set off.</summary>
internal static class PredictionGallery
{
    private const int Columns = 6;
    private const int Rows = 4;

    public static Figure Of(ClassJudgement classes, SamplePictures pictures)
    {
        var worst = classes.Mistakes.Take(Columns).ToList();
        var others = SamplesSection.Spread(classes.Actual.Count, (Columns * Rows) - worst.Count).Except(worst);
        var shown = others.Concat(worst).ToList();
        var figure = new Figure(worst.Count > 0 ? "Predictions and worst mistakes" : "Predictions");
        var grid = figure.AddImages(shown.Select(pictures.Gray), shown.Select(sample => Caption(classes, sample)), Columns);
        grid.Highlighted = shown.Index().Where(pair => !classes.IsRight(pair.Item)).Select(pair => pair.Index).ToHashSet();
        return figure;
    }

    private static string Caption(ClassJudgement classes, int sample) => classes.IsRight(sample)
        ? classes.NameOf(classes.Predicted[sample])
        : $"{classes.NameOf(classes.Predicted[sample])}, is {classes.NameOf(classes.Actual[sample])}";
}
