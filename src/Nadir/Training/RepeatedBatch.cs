namespace Nadir;

/// <summary>One batch's loss at whatever weights an optimizer tries.</summary>
internal sealed class RepeatedBatch
{
    private readonly Model model;
    private readonly Func<Tensor> loss;
    private readonly bool recycleShells;
    private Tensor? inputs, targets, weights;
    private ForwardPass pass;

    public RepeatedBatch(Model model, bool recycleShells)
    {
        (this.model, this.recycleShells) = (model, recycleShells);
        loss = Loss;
    }

    /// <summary>A step of an optimizer that needs the loss as a function.</summary>
    /// <param name="inputs">The batch.</param>
    /// <param name="targets">Its targets.</param>
    /// <param name="weights">How much each sample counts.</param>
    /// <param name="pass">The pass that went through the network already.</param>
    /// <param name="value">Its loss; the parameters have its gradients.</param>
    public void Step(Tensor inputs, Tensor targets, Tensor? weights, in ForwardPass pass, double value)
    {
        (this.inputs, this.targets, this.weights, this.pass) = (inputs, targets, weights, pass.Again());
        model.Optimizer!.Step(new Objective(model.Parameters, loss) { Value = value, OpensScopes = true, RecyclesShells = recycleShells });
        (this.inputs, this.targets, this.weights) = (null, null, null);
    }

    private Tensor Loss() => model.Loss!.Compute(targets!, model.Forward(inputs!, pass), weights);
}
