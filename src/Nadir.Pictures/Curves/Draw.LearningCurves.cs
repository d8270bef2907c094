namespace Nadir.Pictures;

/// <content>How a training went.</content>
public static partial class Draw
{
    private const int MostCurveColumns = 2;

    /// <summary>Loss and metrics over the epochs, training beside validation.</summary>
    /// <param name="history">What <c>Fit</c> returned.</param>
    /// <param name="names"><c>loss</c>, or metrics of <see cref="History.Names"/>; all when empty.</param>
    /// <exception cref="ArgumentException">The history has no number of a name, or no epoch.</exception>
    public static Drawing LearningCurves(History history, params IReadOnlyList<string> names) => Require.Present(history).Epochs > 0
        ? LearningCurves(RunCurves.Of(history), names)
        : throw Error.Argument($"This history has no finished epoch, so there are no curves to draw. Train further.", nameof(history));

    /// <summary>The learning curves of a run.</summary>
    /// <param name="run">A run with at least one finished epoch.</param>
    /// <param name="names"><c>loss</c>, or metrics; all when empty.</param>
    /// <exception cref="ArgumentException">The run has no number of a name, or no epoch.</exception>
    public static Drawing LearningCurves(RunFolder run, params IReadOnlyList<string>? names)
    {
        var curves = RunCurves.Of(EventReader.Read(Require.Present(run).EventsPath));
        return curves.Epochs.Count > 0
            ? LearningCurves(curves, names)
            : throw Error.Data(run.Path, $"no epoch of this run has finished, so there are no curves to draw. Train it further.");
    }

    private static Drawing LearningCurves(RunCurves curves, IReadOnlyList<string>? names)
    {
        var there = curves.Names.Where(name => !name.StartsWith("validation.", StringComparison.Ordinal)).ToList();
        foreach (var name in names ?? [])
        {
            if (!there.Any(known => CatalogueName.Same(known, Require.Present(name))))
                throw Error.Argument($"There is no curve '{name}'.{CatalogueName.DidYouMean(name, there)} There are {string.Join(", ", there)}.", nameof(names));
        }

        var shown = names is { Count: > 0 } ? names.Select(name => there.First(known => CatalogueName.Same(known, name))).ToList() : there;
        var figures = shown.Select(name => Nadir.Pictures.LearningCurves.Of(curves, name, curves.BestEpoch)).ToList();
        return figures.Count == 1 ? figures[0] : new FigureGrid("Learning curves", Math.Min(MostCurveColumns, figures.Count), figures);
    }
}
