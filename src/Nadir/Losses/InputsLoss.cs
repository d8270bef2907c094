namespace Nadir;

/// <summary>A loss of other inputs than a target and a prediction.</summary>
internal sealed class InputsLoss(IInputsLoss definition, Reduction reduction, bool checkDomain, string name)
    : Loss(name, definition, reduction, checkDomain)
{
    public override IReadOnlyList<LossInput> Inputs => definition.Inputs;

    internal override bool TakesPrediction => false;

    private protected override LossTerms Terms(IReadOnlyList<Tensor> inputs) => definition.Terms(inputs);
}
