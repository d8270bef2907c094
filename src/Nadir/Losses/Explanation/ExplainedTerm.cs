namespace Nadir;

/// <summary>One term of a loss: a sample, or an element of one.</summary>
/// <param name="Place">
/// Where it stands, such as <c>3</c> or <c>3, 0</c>; <c>all</c> where the batch makes one term.
/// </param>
/// <param name="Target">Its class or label; null where targets are other numbers.</param>
/// <param name="IsIgnored">Whether its class counts for nothing.</param>
/// <param name="Parts">What adds up to its value; a single part where the loss tells no more.</param>
/// <param name="Elements">What the elements of its row add to its value; empty where the loss does not tell.</param>
/// <param name="Value">The term, class weights included, sample weight not.</param>
/// <param name="ClassWeight">The class weight that is in the value; 1 where there are none.</param>
/// <param name="SampleWeight">What the value is multiplied by.</param>
/// <param name="Share">What it adds to the loss: its value times its sample weight over the divisor.</param>
public sealed record ExplainedTerm(
    string Place,
    string? Target,
    bool IsIgnored,
    IReadOnlyList<NamedNumber> Parts,
    IReadOnlyList<double> Elements,
    double Value,
    double ClassWeight,
    double SampleWeight,
    double Share);
