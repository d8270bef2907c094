namespace Nadir;

/// <summary>The rule of a loss that can tell what its terms are made of; without it a term is one part.</summary>
public interface IExplainedLoss
{
    /// <summary>What adds up to each term, class weights and factors included.</summary>
    IReadOnlyList<LossPart> Parts(IReadOnlyList<Tensor> inputs);
}
