namespace Nadir.Pictures;

/// <summary>What a run logged, as series over its epochs.</summary>
internal sealed class RunCurves
{
    private readonly List<string> names = [];
    private readonly SortedDictionary<int, Dictionary<string, double>> epochs = [];
    private readonly SortedDictionary<int, double> rates = [];
    private readonly List<(double Epoch, double Loss)> steps = [];

    /// <summary>The names of the numbers: <c>loss</c>, metrics, and both with <c>validation.</c> before them.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>The finished epochs, from 1.</summary>
    public IReadOnlyList<int> Epochs => [.. epochs.Keys];

    /// <summary>The learning rate at the end of each epoch.</summary>
    public IReadOnlyList<double> LearningRates => [.. rates.Values];

    /// <summary>The loss of single steps; 1.5 is the middle of the second epoch.</summary>
    public IReadOnlyList<(double Epoch, double Loss)> Steps => steps;

    /// <summary>One number an epoch; NaN where it was not logged.</summary>
    public IReadOnlyList<double> this[string name] =>
        [.. epochs.Values.Select(numbers => numbers.GetValueOrDefault(name, double.NaN))];

    public bool Has(string name) => names.Contains(name);

    /// <summary>The epoch with the lowest validation loss; null without validation.</summary>
    public int? BestEpoch => epochs
        .Where(epoch => double.IsFinite(epoch.Value.GetValueOrDefault("validation.loss", double.NaN)))
        .OrderBy(epoch => epoch.Value["validation.loss"]).Select(epoch => (int?)epoch.Key).FirstOrDefault();

    public static RunCurves Of(History history)
    {
        var curves = new RunCurves();
        for (var i = 0; i < history.Epochs; i++)
            curves.Add(i + 1, [.. history.Names.Where(name => i < history[name].Count).Select(name => new NamedNumber(name, history[name][i]))]);
        return curves;
    }

    /// <remarks>An epoch that was trained again after an interruption counts as it was the last time.</remarks>
    public static RunCurves Of(IEnumerable<RunEvent> events)
    {
        var curves = new RunCurves();
        foreach (var what in events)
        {
            if (what.Kind == RunEventKind.Step)
                curves.AddStep(what.Epoch - 1 + (what.Steps > 0 ? what.Step / (double)what.Steps : 1), what.Loss);
            if (what.Kind != RunEventKind.Epoch)
                continue;
            curves.Add(what.Epoch, what.Numbers);
            curves.rates[what.Epoch] = what.LearningRate;
        }

        return curves;
    }

    private void Add(int epoch, IReadOnlyList<NamedNumber> numbers)
    {
        var kept = epochs[epoch] = [];
        foreach (var (name, value) in numbers)
        {
            kept[name] = value;
            if (!names.Contains(name))
                names.Add(name);
        }
    }

    private void AddStep(double epoch, double loss)
    {
        while (steps.Count > 0 && steps[^1].Epoch >= epoch)
            steps.RemoveAt(steps.Count - 1);
        steps.Add((epoch, loss));
    }
}
