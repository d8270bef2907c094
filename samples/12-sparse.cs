#:project ../src/Nadir/Nadir.csproj
using Nadir;
using Nadir.Tensors;

// L1 draws to 0 what it is a penalty on: what a layer puts out, or its weights. A rectifier can put out 0 exactly, so a
// penalty on activations makes a sparse code that costs little. A weight that is drawn through the gradient takes steps of
// rate·factor towards 0 and past it, and hovers; a proximal step, which stops at 0, leaves it there.
var digits = Datasets.Digits(train: 2000, test: 500);
var test = digits.Test!;

foreach (var factor in new[] { 0, 0.002 })
{
    var hidden = new Dense(128, Activations.Relu()) { ActivityRegularizer = factor == 0 ? null : Regularizers.L1(factor) };
    var model = new Sequential(new Flatten(), hidden, new Dense(10));
    model.Compile(new Adam(0.002), Losses.CrossEntropy());
    model.Fit(digits.Train, new FitOptions { Epochs = 15, Seed = 1 });
    var code = hidden.Forward(test.Inputs.Reshape(test.Inputs.Shape[0], -1), default).ToArray<float>();
    var loss = Losses.CrossEntropy().Compute(test.Targets, model.Predict(test.Inputs)).ToDouble();
    Console.WriteLine($"L1 of activations × {factor}: {code.Count(a => a == 0) / (double)code.Length:0.000} are exactly 0, test loss {loss:0.0000}");
}

// Twenty inputs of which three matter: y = 3·x0 − 2·x1 + x2, and noise.
var inputs = Tensor.Normal(new Shape(200, 20), new Philox(1, "inputs"), 0, 1, ElementType.Float64);
var truth = Tensor.From([3, -2, 1, .. new double[17]]).Reshape(20, 1);
var y = inputs.MatMul(truth) + Tensor.Normal(new Shape(200, 1), new Philox(1, "noise"), 0, 0.5, ElementType.Float64);

foreach (var proximal in new[] { false, true })
{
    var layer = new Dense(1, useBias: false) { WeightRegularizer = Regularizers.L1(0.1, proximal) };
    var model = new Sequential(layer) { ElementType = ElementType.Float64 };
    model.Compile(new Sgd(0.05), Losses.HalfSquaredError());
    model.Fit(inputs, y, epochs: 500, batchSize: 200, seed: 1);
    var weights = model.Parameters[0].Value.ToArray<double>();
    Console.WriteLine($"L1 of weights {(proximal ? "by proximal steps" : "through the gradient")}: "
        + $"{weights.Count(w => w == 0)} of 17 are exactly 0, the largest is {weights[3..].Max(Math.Abs):0.0000}; "
        + $"the three that count are {string.Join(", ", weights[..3].Select(w => w.ToString("0.000")))}");
}
