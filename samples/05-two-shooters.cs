#:project ../src/Nadir/Nadir.csproj
using Nadir;

// Two shooters: one hits once in ten shots, the other 999 times in a thousand. The rarer an outcome, the more news it is.
const double poor = 0.1, good = 0.999;
Console.WriteLine($"a hit of the poor shooter is news of {Information.SelfInformation(poor):0.000000} nat, one of the good shooter of {Information.SelfInformation(good):0.000000}");

// Entropy is the news that a shot brings on average. Where all but every shot hits, there is next to none.
Console.WriteLine($"a shot of the poor shooter brings {Information.BinaryEntropy(poor):0.000000} nat = {Information.BinaryEntropy(poor, InformationUnit.Bits):0.000000} bit");
Console.WriteLine($"a shot of the good shooter brings {Information.BinaryEntropy(good):0.000000} nat = {Information.BinaryEntropy(good, InformationUnit.Bits):0.000000} bit");

// Who believes q where p is true is surprised more than need be: cross-entropy = entropy + divergence. Training by
// cross-entropy makes the divergence small, since no prediction changes the entropy of the targets.
double[] p = [poor, 1 - poor];
foreach (var belief in new[] { 0.1, 0.2, 0.5, 0.999 })
{
    double[] q = [belief, 1 - belief];
    var (entropy, divergence, cross) = (Information.Entropy(p), Information.KullbackLeibler(p, q), Information.CrossEntropy(p, q));
    Console.WriteLine($"believing {belief,5}: cross-entropy {cross:0.000000} = entropy {entropy:0.000000} + divergence {divergence:0.000000}");
}
