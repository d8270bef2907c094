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
        var unplaced = new List<RunEvent>();
        foreach (var what in events)
        {
            if (what is { Kind: RunEventKind.Step, Steps: 0 })
                unplaced.Add(what);
            else if (what.Kind == RunEventKind.Step)
                curves.AddStep(what.Epoch - 1 + (what.Step / (double)what.Steps), what.Loss);
            if (what.Kind != RunEventKind.Epoch)
                continue;
            curves.AddSteps(unplaced, what.Steps);
            curves.Add(what.Epoch, what.Numbers);
            curves.rates[what.Epoch] = what.LearningRate;
        }

        curves.AddSteps(unplaced, 0);
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

    /// <summary>Adds the steps of an epoch of streamed data, whose number is known only at its end.</summary>
    private void AddSteps(List<RunEvent> unplaced, long known)
    {
        foreach (var step in unplaced)
            AddStep(step.Epoch - 1 + (step.Step / (double)Math.Max(known, unplaced[^1].Step)), step.Loss);
        unplaced.Clear();
    }

    private void AddStep(double epoch, double loss)
    {
        while (steps.Count > 0 && steps[^1].Epoch >= epoch)
            steps.RemoveAt(steps.Count - 1);
        steps.Add((epoch, loss));
    }
}
