namespace Nadir.Pictures;

/// <summary>What a model makes of samples, beside what is true.</summary>
internal abstract class Judgement
{
    private protected Judgement(Samples samples, Evaluation? evaluation) => (Samples, Evaluation) = (samples, evaluation);

    public Samples Samples { get; }

    /// <summary>Loss and metrics; null for a model that was never told how to learn.</summary>
    public Evaluation? Evaluation { get; }

    /// <summary>How many samples got an output that is no finite number.</summary>
    public abstract int NotFinite { get; }

    /// <summary>Asks the model.</summary>
    /// <param name="classNames">What the classes are called; the samples' own names when null.</param>
    /// <exception cref="ShapeException">The samples do not fit the model.</exception>
    public static Judgement Of(Model model, Samples samples, IReadOnlyList<string>? classNames, Catalogue catalogue)
    {
        if (samples.Count == 0)
            throw Error.Data(null, $"There are no samples to judge by: inputs {samples.Inputs.Shape}. Pass at least one.");
        using var evaluationWeights = model.UseEvaluationWeights();
        var outputs = model.Predict(samples.Inputs);
        var evaluation = model.Loss is null ? null : model.Evaluate(samples);
        var names = classNames ?? samples.ClassNames;
        return samples.HasClasses || names is not null || IsCrossEntropy(model.Loss)
            ? ClassJudgement.Of(model, samples, outputs, names, evaluation, catalogue)
            : new ValueJudgement(samples, outputs, evaluation);
    }

    private static bool IsCrossEntropy(Loss? loss) => loss?.EntryName.EndsWith("CrossEntropy", StringComparison.Ordinal) == true;
}
