namespace Nadir;

/// <summary>A loss taken apart: its terms, what each is made of, what it counts, and what all are divided by.</summary>
/// <remarks>Everything is computed in Float64, so that the parts add up; as text it is a table.</remarks>
public sealed class LossExplanation
{
    internal LossExplanation(string loss, Reduction reduction, LossDivisor divisor, double empiricalRisk)
    {
        (Loss, Reduction) = (loss, reduction);
        (Divisor, DivisorReason, EmpiricalRisk) = (divisor.Value, divisor.Reason, empiricalRisk);
    }

    /// <summary>The name of the loss.</summary>
    public string Loss { get; }

    /// <summary>How the terms become one number.</summary>
    public Reduction Reduction { get; }

    /// <summary>What the sum of the weighted terms is divided by.</summary>
    public double Divisor { get; }

    /// <summary>Why it is divided by that.</summary>
    public string DivisorReason { get; }

    /// <summary>The loss of the batch: the sum of the terms' shares.</summary>
    public double EmpiricalRisk { get; }

    /// <summary>What regularizers add, as it was passed.</summary>
    public IReadOnlyList<NamedNumber> Penalties { get; internal init; } = [];

    /// <summary>The loss of the batch and the penalties together.</summary>
    public double StructuralRisk => EmpiricalRisk + Penalties.Sum(penalty => penalty.Value);

    /// <summary>One for each sample, or element of one.</summary>
    public IReadOnlyList<ExplainedTerm> Terms { get; internal init; } = [];

    /// <summary>How many terms count for nothing, because their class is ignored.</summary>
    public int Ignored => Terms.Count(term => term.IsIgnored);

    /// <summary>Whether class weights are in the terms.</summary>
    public bool HasClassWeights { get; internal init; }

    /// <summary>Whether sample weights were passed.</summary>
    public bool HasSampleWeights { get; internal init; }

    /// <summary>What each kind of part adds to the loss.</summary>
    public IReadOnlyList<NamedNumber> Parts => Terms.Count == 0
        ? []
        : [.. Terms[0].Parts.Select((part, i) => new NamedNumber(part.Name, Together(term => term.Parts[i].Value)))];

    /// <summary>What each element of a row adds to the loss; empty where the loss does not tell.</summary>
    public IReadOnlyList<double> Elements => Terms.Count == 0
        ? []
        : [.. Enumerable.Range(0, Terms[0].Elements.Count).Select(i => Together(term => term.Elements[i]))];

    /// <summary>
    /// What the targets of each class or label add to the loss; empty where targets are other numbers.
    /// </summary>
    public IReadOnlyList<ExplainedClass> Classes =>
    [
        .. Terms.Where(term => term.Target is not null)
            .GroupBy(term => term.IsIgnored ? "ignored" : term.Target!)
            .OrderBy(group => group.First().IsIgnored)
            .ThenBy(group => group.Key.Length)
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new ExplainedClass(group.Key, group.Count(), group.Sum(term => term.Share))),
    ];

    /// <summary>A table of the terms, long ones shortened, with the reduction and the risks below.</summary>
    public override string ToString() => LossExplanationText.Of(this);

    /// <summary>What becomes of parts of values where values become shares.</summary>
    private double Together(Func<ExplainedTerm, double> part) =>
        Divisor == 0 ? EmpiricalRisk : Terms.Sum(term => part(term) * term.SampleWeight / Divisor);
}
