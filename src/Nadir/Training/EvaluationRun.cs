namespace Nadir;

/// <summary>The loss and metrics of a model, gathered batch by batch.</summary>
internal sealed class EvaluationRun(Model model)
{
    private readonly MetricState[] states = [.. model.Metrics.Select(metric => metric.Start())];
    private readonly List<Tensor> activities = [];
    private LossMean mean = new(model.Loss!);

    public void Add(Tensor inputs, Tensor targets, Tensor? weights)
    {
        activities.Clear();
        var prediction = model.Forward(inputs, model.HasPenalties ? ForwardPass.Inference.Gathering(activities) : default);
        var loss = model.Loss!.Compute(targets, prediction, weights);
        var whole = Model.WithActivities(loss, activities).ToDouble();
        mean.Add(whole, whole - loss.ToDouble(), inputs.Shape[0]);
        foreach (var state in states)
            state.Add(targets, prediction, weights);
    }

    public Evaluation Result() => new(
    [
        new NamedNumber("loss", mean.Result + (model.HasPenalties ? model.Penalty().ToDouble() : 0)),
        .. model.Metrics.Select((metric, i) => new NamedNumber(metric.EntryName, states[i].Result)),
    ]);
}
