namespace Nadir;

/// <summary>The terms of <see cref="Losses.Ctc"/>.</summary>
internal sealed record CtcRule(int Blank, bool ZeroInfinity, bool PerLabel, bool FromLogits, bool TimeFirst)
    : IInputsLoss, ILogitsLoss
{
    private static readonly LossDomain LogProbabilities = LossDomain.LogProbabilities with
    {
        Hint = "Put LogSoftmax() before the loss, or pass fromLogits: true.",
    };

    public IReadOnlyList<LossInput> Inputs { get; } =
    [
        new("target", LossDomain.Classes with { ForbiddenClass = Blank }, "N, S"),
        new("prediction", FromLogits ? LossDomain.Numbers : LogProbabilities, TimeFirst ? "T, N, C" : "N, T, C"),
        new("inputLengths", LossDomain.Classes with { CountOf = "T" }, "N"),
        new("targetLengths", LossDomain.Classes with { CountOf = "S" }, "N"),
    ];

    public LossTerms Terms(IReadOnlyList<Tensor> inputs)
    {
        InputShapes.Require(nameof(Losses.Ctc), Inputs, inputs);
        var (target, prediction, inputLengths, targetLengths) = (inputs[0], inputs[1], inputs[2], inputs[3]);
        RequireLengths(inputLengths, prediction.Shape[TimeFirst ? 0 : 1], "inputLengths", "steps of the prediction");
        RequireLengths(targetLengths, target.Shape[1], "targetLengths", "places of the target");
        RequireLabels(target, targetLengths, prediction.Shape[-1]);
        var logarithms = FromLogits ? prediction.LogSoftmax() : prediction;
        var terms = Tensors.Ctc.Apply(
            logarithms, target, inputLengths, targetLengths, new CtcForm(Blank, ZeroInfinity, TimeFirst));
        return new LossTerms(PerLabel ? terms / Divisors(targetLengths, terms.ElementType) : terms);
    }

    private static Tensor Divisors(Tensor targetLengths, ElementType type) =>
        Tensor.From(targetLengths.ToArray<double>().Select(length => Math.Max(1, length)).ToArray()).To(type);

    private static void RequireLengths(Tensor lengths, int most, string name, string what)
    {
        var numbers = lengths.AsSpan<long>();
        for (var sample = 0; sample < numbers.Length; sample++)
        {
            if (numbers[sample] < 0 || numbers[sample] > most)
                throw Error.OutOfRange($"{nameof(Losses.Ctc)} takes {name} from 0 to {most}, the {what}, got {numbers[sample]} in sample {sample}. Correct the length, or pad further.");
        }
    }

    private void RequireLabels(Tensor target, Tensor targetLengths, int classes)
    {
        if (Blank >= classes)
            throw Error.Argument($"{nameof(Losses.Ctc)} has blank {Blank}, but the prediction's classes are 0 to {classes - 1}. Pass another blank, or widen the last layer.");
        var labels = target.AsSpan<long>();
        var width = target.Shape[1];
        for (var sample = 0; sample < targetLengths.Count; sample++)
        {
            for (var place = 0; place < targetLengths.AsSpan<long>()[sample]; place++)
            {
                var label = labels[(sample * width) + place];
                if (label == Blank || (ulong)label >= (ulong)classes)
                    throw Error.OutOfRange($"{nameof(Losses.Ctc)} takes labels from 0 to {classes - 1} other than the blank {Blank} as target, got {label} in sample {sample} at {place}. Correct the label or its target length.");
            }
        }
    }
}
