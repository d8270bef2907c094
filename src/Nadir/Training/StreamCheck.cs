namespace Nadir;

/// <summary>What a step asks of a batch that has just been read, said by the sample's place in the stream.</summary>
internal sealed class StreamCheck(Model model, string what)
{
    private Shape? targetShape;

    /// <summary>Refuses shapes that differ from the first batch's or the model's, and numbers that are not finite.</summary>
    public void Values(Samples batch, StreamPass pass)
    {
        var (inputs, targets) = (batch.InputShape, batch.Targets.Shape[1..]);
        if (model.InputShape is { } built && inputs != built)
            throw Error.Shape($"Sample {pass.Before} of pass {pass.Number} and those of its batch have inputs {inputs}, the model takes {built}. Make all batches alike by Map.");
        if (targets != (targetShape ??= targets))
            throw Error.Shape($"Sample {pass.Before} of pass {pass.Number} and those of its batch have targets {targets}, those before {targetShape}. Make all batches alike by Map.");
        DataCheck.Finite(batch, what, (row, column) => FormattableString.Invariant($"sample {pass.Before + row} of pass {pass.Number}, column {column}"));
    }

    /// <summary>Refuses targets that the loss does not take.</summary>
    public void Targets(Samples batch, StreamPass pass)
    {
        try
        {
            DataCheck.Targets(batch, model, pass.Before);
        }
        catch (ArgumentException refused) when (refused is not ArgumentOutOfRangeException)
        {
            throw Error.Argument($"In the batch that begins with sample {pass.Before} of pass {pass.Number}: {Error.TextOf(refused)}");
        }
    }
}
