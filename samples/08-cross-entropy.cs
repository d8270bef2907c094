#:project ../src/Nadir/Nadir.csproj
using Nadir;
using Nadir.Tensors;

// Cross-entropy of logits is two steps: log-softmax turns scores into log-probabilities, and the negative log-likelihood
// picks the one of the right class. Class weights and label smoothing change a term; the mean is where libraries differ.
var logits = Tensor.From(new[,] { { 2.0, 1.0, 0.1 }, { 0.5, 2.5, 0.3 }, { 0.2, 0.1, 3.0 }, { 1.5, 0.4, 0.2 } });
var classes = Tensor.From([0L, 1, 2, 1]);
double[] weights = [1, 3, 0.5];
const double Smoothing = 0.1;

var logs = logits.LogSoftmax();
var whole = Losses.CrossEntropy(reduction: Reduction.None).Compute(classes, logits);
var picked = Losses.NegativeLogLikelihood(reduction: Reduction.None).Compute(classes, logs);
var weighted = Losses.CrossEntropy(weights, reduction: Reduction.None).Compute(classes, logits);
var smoothed = Losses.CrossEntropy(weights, labelSmoothing: Smoothing, reduction: Reduction.None).Compute(classes, logits);
for (var i = 0; i < 4; i++)
{
    var right = (int)classes[i];
    var all = Enumerable.Range(0, 3).Sum(c => weights[c] * -logs[i, c]);
    var byHand = ((1 - Smoothing) * weights[right] * -logs[i, right]) + (Smoothing / 3 * all);
    Console.WriteLine($"sample {i}: log p = {string.Join(", ", Enumerable.Range(0, 3).Select(c => $"{logs[i, c]:0.000000}"))}; class {right}");
    Console.WriteLine($"  -log p[{right}] = {-logs[i, right]:0.000000} = NLL {picked[i]:0.000000} = cross-entropy {whole[i]:0.000000}");
    Console.WriteLine($"  times weight {weights[right]} = {weighted[i]:0.000000}; smoothed by {Smoothing}: {byHand:0.000000} = {smoothed[i]:0.000000}");
}

double Mean(Reduction reduction, double smoothing) =>
    Losses.CrossEntropy(weights, labelSmoothing: smoothing, reduction: reduction).Compute(classes, logits).ToDouble();
Console.WriteLine($"mean without weights, everywhere:              {whole.Mean().ToDouble():0.000000}");
Console.WriteLine($"PyTorch's mean, over the targets' weights:     {Mean(Reduction.MeanOverWeights, 0):0.000000}, smoothed {Mean(Reduction.MeanOverWeights, Smoothing):0.000000}");
Console.WriteLine($"Keras' mean, over the number of samples:       {Mean(Reduction.Mean, 0):0.000000}, smoothed {Mean(Reduction.Mean, Smoothing):0.000000}");
