#:project ../src/Nadir/Nadir.csproj
using Nadir;
using Nadir.Tensors;

// A network of two layers learns XOR of the first two inputs; the third is always 1 and stands for the bias.
var x = Tensor.From(new float[,] { { 0, 0, 1 }, { 0, 1, 1 }, { 1, 0, 1 }, { 1, 1, 1 } });
var y = Tensor.From(new float[,] { { 0 }, { 1 }, { 1 }, { 0 } });

var start = Initializers.Uniform(0, 1);
var model = new Sequential(
    new Dense(4, Activations.Sigmoid(), useBias: false, start),
    new Dense(1, Activations.Sigmoid(), useBias: false, start));
model.Compile(new Sgd(learningRate: 1), Losses.SumOfSquaredErrors());
var history = model.Fit(x, y, epochs: 1500, batchSize: 4);

var losses = history["loss"];
for (var i = 0; i < losses.Count; i += 250)
    Console.WriteLine($"iteration {i,4}: loss {losses[i]:0.000000}");
Console.WriteLine($"iteration {losses.Count - 1,4}: loss {losses[^1]:0.000000}");
Console.WriteLine($"{losses.Count} losses, each below the one before: {losses.Zip(losses.Skip(1)).All(pair => pair.Second < pair.First)}");
Console.WriteLine($"predictions: {string.Join(", ", model.Predict(x).ToArray<double>().Select(p => p.ToString("0.000")))}");
