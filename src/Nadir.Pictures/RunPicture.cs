namespace Nadir.Pictures;

/// <summary>A run at a glance, as one SVG: learning curves, and confusion matrix with predictions or predicted against true values.</summary>
public static class RunPicture
{
    private const double Width = 440;
    private const double Height = 300;

    /// <summary>The picture. Same run, model and samples, same bytes.</summary>
    /// <param name="theme">Follows the reader's light or dark theme when left out.</param>
    /// <inheritdoc cref="Report.Html"/>
    public static string Svg(
        RunFolder run, Model model, Samples judged, string judgedBy, Theme? theme = null, Catalogue? catalogue = null)
    {
        catalogue ??= Catalogue.Of();
        var judgement = Judgement.Of(Require.Present(model), Require.Present(judged), Require.Present(run).Record.ClassNames, catalogue);
        var content = new ReportContent(run, model, judgement, Require.Present(judgedBy), null, catalogue);
        var sheet = new FigureSheet($"{run.Record.Name}: learning curves and predictions");
        sheet.AddRow([.. CurvesSection.Figures(content).Take(2).Select(figure => Sized(figure, Height))]);
        sheet.AddRow([.. Predictions(content)]);
        return sheet.ToSvg(theme ?? Theme.Automatic);
    }

    private static IEnumerable<Figure> Predictions(ReportContent content)
    {
        if (content.Judgement is ValueJudgement values)
            return [Sized(ValuePictures.PredictedAgainstTrue(values), Height), Sized(ValuePictures.Residuals(values), Height)];
        var classes = (ClassJudgement)content.Judgement;
        var names = Enumerable.Range(0, classes.Classes).Select(classes.NameOf).ToList();
        var matrix = Sized(ConfusionMatrixPicture.Of(classes.Confusion, names), 400);
        return content.Pictures is { } pictures
            ? [matrix, PredictionGallery.Of(classes, pictures)]
            : PlanePicture.Of(classes) is { } plane ? [matrix, Sized(plane, 400)] : [matrix];
    }

    private static Figure Sized(Figure figure, double height)
    {
        (figure.Width, figure.Height) = (Width, height);
        return figure;
    }
}
