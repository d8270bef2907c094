using Nadir.Figures;

namespace Nadir.Cli;

/// <summary>The losses seen so far, thinned so that a long training does not grow it without end.</summary>
internal sealed class LossCurve
{
    private const int MostPoints = 2000;

    private readonly List<(double Epoch, double Loss)> steps = [], validation = [];
    private int stride = 1, skipped;

    /// <summary>The last epoch's accuracy in words; null before there is one.</summary>
    public string? LastAccuracy { get; private set; }

    public void Add(double epoch, double loss)
    {
        if (++skipped < stride)
            return;
        skipped = 0;
        steps.Add((epoch, loss));
        if (steps.Count < MostPoints)
            return;
        for (var i = 0; i < steps.Count / 2; i++)
            steps[i] = steps[2 * i];
        steps.RemoveRange(steps.Count / 2, steps.Count - (steps.Count / 2));
        stride *= 2;
    }

    public void AddEpoch(RunEvent what)
    {
        foreach (var (name, value) in what.Numbers)
        {
            if (name == "validation.loss")
                validation.Add((what.Epoch, value));
            if (MetricNames.Short(name) == "accuracy")
                LastAccuracy = $"accuracy {NumberTable.Text(value)}";
        }
    }

    /// <summary>The curve over epochs; null before there is one.</summary>
    public Figure? ToFigure(int from, int to)
    {
        if (steps.Count < 2)
            return null;
        var figure = new Figure { XAxis = new Axis { Title = "epoch", Minimum = from, Maximum = to }, YAxis = new Axis { Title = "loss" } };
        figure.AddLine(steps.Select(point => point.Epoch), steps.Select(point => point.Loss), "training");
        if (validation.Count > 1)
            figure.AddLine(validation.Select(point => point.Epoch), validation.Select(point => point.Loss), "validation");
        return figure;
    }
}
