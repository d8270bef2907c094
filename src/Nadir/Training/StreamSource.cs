namespace Nadir;

/// <summary>Batches of a data set that streams: an epoch is a pass, or a number of steps of one pass that goes on.</summary>
internal sealed class StreamSource : BatchSource
{
    private readonly Model model;
    private readonly FitOptions options;
    private readonly Dataset<Samples> batches;
    private readonly StreamCheck check;
    private StreamPass? pass;
    private Samples? atHand, ahead;
    private double[]? weights;
    private long steps;
    private string? endedEarly;

    public StreamSource(Model model, Dataset<Samples> batches, FitOptions options, TrainingPosition start)
    {
        (this.model, this.batches, this.options) = (model, batches, options);
        options.CheckStream(batches);
        check = new StreamCheck(model, "training");
        steps = options.StepsPerEpoch ?? batches.Count ?? 0;
        try
        {
            Begin(start.Epoch, start.SamplesIntoEpoch);
            ahead = pass!.Read();
            if (ahead is null)
                throw start.IsStarted ? pass.EndedBefore(start.SamplesIntoEpoch) : pass.Empty();
            check.Values(ahead, pass);
            weights = DataCheck.Weights(ahead, options);
        }
        catch
        {
            pass?.Dispose();
            throw;
        }
    }

    public override Shape InputShape => ahead!.InputShape;

    public override long Steps => steps;

    public override long? Samples => null;

    public override string? EndedEarly => endedEarly;

    public override void Begin(int epoch, long seen)
    {
        var goesOn = options.StepsPerEpoch is not null;
        if (pass is null || !goesOn)
        {
            pass?.Dispose();
            pass = new StreamPass(batches, goesOn ? 0 : epoch);
            ahead = null;
            if (options.StepsPerEpoch is { } stepsPerEpoch && !pass.SkipBatches((long)epoch * stepsPerEpoch))
                throw pass.EndedBefore(seen);
        }

        (Before, Length, atHand) = (seen, 0, null);
        Step = pass.SkipSamples(seen) - 1;
    }

    public override bool Next()
    {
        Before += Length;
        Length = 0;
        if (Step + 1 == options.StepsPerEpoch)
            return false;
        atHand = Peek();
        ahead = null;
        if (atHand is null)
        {
            End();
            return false;
        }

        check.Values(atHand, pass!);
        check.Targets(atHand, pass!);
        weights = DataCheck.Weights(atHand, options);
        Step++;
        Length = atHand.Count;
        return true;
    }

    public override bool HasMore() => Step + 1 != options.StepsPerEpoch && Peek() is not null;

    public override bool EndsEpoch() => options.StepsPerEpoch is { } wanted ? Step + 1 == wanted : Peek() is null;

    public override (Tensor Inputs, Tensor Targets, Tensor? Weights) Tensors() => Tensors(atHand!);

    public override (Tensor Inputs, Tensor Targets, Tensor? Weights) Trial() => Tensors(ahead!);

    public override void CheckTargets() => check.Targets(ahead!, pass!);

    public override void Dispose() => pass?.Dispose();

    private Samples? Peek() => ahead ??= pass!.Read();

    private void End()
    {
        if (options.StepsPerEpoch is { } wanted)
            endedEarly = FormattableString.Invariant($"the data ended after {Step + 1} of {wanted} steps; let it go on by Repeat(), or take fewer steps an epoch");
        else if (Step < 0)
            throw pass!.Empty();
        else
            steps = Step + 1;
    }

    private (Tensor Inputs, Tensor Targets, Tensor? Weights) Tensors(Samples batch)
    {
        var type = model.ElementType;
        return (
            batch.Inputs.To(type),
            batch.Targets.IsFloating ? batch.Targets.To(type) : batch.Targets,
            weights is null ? null : Tensor.From(weights).To(type));
    }
}
