namespace Nadir.Pictures;

/// <content>The weights of a network, and their gradients.</content>
public static partial class Draw
{
    private const int LeastBins = 5, MostBins = 40, MostHistogramColumns = 3;

    /// <summary>How each weight tensor's values are spread.</summary>
    /// <exception cref="InvalidOperationException">The model has no weights, or none yet.</exception>
    public static FigureGrid WeightHistograms(Model model) =>
        Histograms("Weights", "weight", WeightsOf(model).Select(parameter => (parameter.Name, parameter.Value.ToArray<double>())));

    /// <summary>How each weight tensor's gradient over some samples is spread: a layer whose gradients are tiny learns next to nothing.</summary>
    /// <param name="model">Compiled with a loss.</param>
    /// <param name="samples">The batch whose mean loss is differentiated.</param>
    /// <exception cref="InvalidOperationException">The model has no weights, or no loss.</exception>
    public static FigureGrid GradientHistograms(Model model, Samples samples)
    {
        var weights = WeightsOf(model);
        if (model.Loss is not { } loss)
            throw Error.State($"The model has no loss to differentiate. Call Compile(optimizer, loss, metrics) first.");
        var prediction = model.Forward(model.Prepared(Require.Present(samples).Inputs).To(model.ElementType));
        var targets = samples.Targets.IsFloating ? samples.Targets.To(model.ElementType) : samples.Targets;
        var gradients = Gradients.Of(loss.Compute(targets, prediction).Mean(), [.. weights.Select(weight => weight.Value)]);
        return Histograms("Gradients", "gradient", weights.Zip(gradients).Select(pair => (pair.First.Name, pair.Second.ToArray<double>())));
    }

    private static IReadOnlyList<Parameter> WeightsOf(Model model) => Require.Present(model).Parameters is { Count: > 0 } parameters
        ? parameters
        : throw Error.State($"The model has no weights{(model.IsBuilt ? "" : " yet: call Build(inputShape) or Fit first")}.");

    private static FigureGrid Histograms(string title, string axis, IEnumerable<(string Name, double[] Values)> tensors)
    {
        var figures = tensors.Select(tensor =>
        {
            var deviation = Math.Sqrt(tensor.Values.Average(value => value * value));
            var figure = new Figure(tensor.Name)
            {
                Subtitle = $"{tensor.Values.Length} values, root mean square {NumberText.Value(deviation)}",
                XAxis = new Axis { Title = axis },
                YAxis = new Axis { Title = "count" },
                Width = 360,
                Height = 260,
            };
            // As many bins as twice the root of the values leave a few in each.
            figure.AddHistogram(tensor.Values, Math.Clamp((int)(2 * Math.Sqrt(tensor.Values.Length)), LeastBins, MostBins));
            return figure;
        }).ToList();
        return new FigureGrid(title, Math.Min(MostHistogramColumns, figures.Count), figures);
    }
}
