namespace Nadir;

/// <summary>The batch of a step: its loss, penalties among it, at the present weights and at whatever weights an optimizer tries.</summary>
internal sealed class TrainingBatch
{
    private readonly Model model;
    private readonly Func<Tensor> again;
    private readonly bool recycleShells;
    private readonly List<Tensor> activities = [];
    private Tensor? inputs, targets, weights;
    private ForwardPass pass;

    public TrainingBatch(Model model, bool recycleShells)
    {
        (this.model, this.recycleShells) = (model, recycleShells);
        again = Again;
    }

    /// <summary>How much of the last loss computed is penalties.</summary>
    public double Penalty { get; private set; }

    /// <summary>The loss at the present weights.</summary>
    public Tensor Loss(Tensor inputs, Tensor targets, Tensor? weights, in ForwardPass pass, out Tensor prediction)
    {
        (this.inputs, this.targets, this.weights, this.pass) = (inputs, targets, weights, pass);
        activities.Clear();
        var hasPenalties = model.HasPenalties;
        prediction = model.Forward(inputs, hasPenalties ? pass.Gathering(activities) : pass);
        var loss = model.Loss!.Compute(targets, prediction, weights);
        if (!hasPenalties)
            return loss;
        var whole = model.WithWeightPenalties(Model.WithActivities(loss, activities));
        Penalty = whole.ToDouble() - loss.ToDouble();
        return whole;
    }

    /// <summary>A step of an optimizer that asks for the loss at other weights too.</summary>
    /// <param name="value">The loss at the present weights; the parameters have its gradients.</param>
    public void Step(double value)
    {
        pass = pass.Again();
        model.Optimizer!.Step(new StepObjective(model.Parameters, again) { Value = value, OpensScopes = true, RecyclesShells = recycleShells });
    }

    private Tensor Again() => Loss(inputs!, targets!, weights, pass, out _);
}
