namespace Nadir.Pictures;

/// <summary>The report of a run: one HTML file that needs neither network nor script.</summary>
public static class Report
{
    /// <summary>Writes the report into the run's folder.</summary>
    /// <inheritdoc cref="Html"/>
    /// <returns>The file's path.</returns>
    public static string Write(
        RunFolder run, Model model, Samples judged, string judgedBy, DataSplit? data = null, Catalogue? catalogue = null)
    {
        DurableFile.WriteText(Require.Present(run).ReportPath, Html(run, model, judged, judgedBy, data, catalogue));
        return run.ReportPath;
    }

    /// <summary>The report as text. Same run, model and samples, same bytes.</summary>
    /// <param name="run">What was asked and what was logged.</param>
    /// <param name="model">The model to judge, such as <c>Model.Load(run.PreferredModelPath)</c>.</param>
    /// <param name="judged">Samples to judge it by, best those it has not seen.</param>
    /// <param name="judgedBy">What these samples are: <c>test</c>, <c>validation</c> or <c>training</c>.</param>
    /// <param name="data">All the data, for its summary; only what is judged by when left out.</param>
    /// <param name="catalogue">Knows the entries the model uses; Nadir's own when left out.</param>
    /// <exception cref="DataException">The run's events cannot be read, there is nothing to judge by, or saving failed.</exception>
    /// <exception cref="ShapeException">The samples do not fit the model.</exception>
    public static string Html(
        RunFolder run, Model model, Samples judged, string judgedBy, DataSplit? data = null, Catalogue? catalogue = null)
    {
        catalogue ??= Catalogue.Of();
        var judgement = Judgement.Of(Require.Present(model), Require.Present(judged), Require.Present(run).Record.ClassNames, catalogue);
        return ReportPage.Write(new ReportContent(run, model, judgement, Require.Present(judgedBy), data, catalogue));
    }
}
