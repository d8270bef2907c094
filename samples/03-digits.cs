#:project ../src/Nadir/Nadir.csproj
using Nadir;

var digits = Datasets.Digits();
var model = new Sequential(
    new Conv2D(4, 5, Activations.Tanh()),
    new Conv2D(8, 3, Activations.Tanh()),
    new MaxPool2D(2),
    new Conv2D(16, 3, Activations.Relu()),
    new MaxPool2D(2),
    new Flatten(),
    new Dense(128, Activations.Tanh()),
    new Dense(10));
model.Compile(new Sgd(0.05, momentum: 0.9, nesterov: true, decay: 1e-6), Losses.SparseCategoricalCrossEntropy(fromLogits: true), Metrics.Accuracy());
var history = model.Fit(digits.Train, new FitOptions { Epochs = 5, BatchSize = 100, ValidationSplit = 0.2, Seed = 1 });
Console.WriteLine($"{model.Summary()}validation accuracy {history.Last("validation.accuracy"):0.000}; test {model.Evaluate(digits.Test!)}");
var folder = args.Length > 0 ? args[0] : "digits-model";
model.Save(folder);
Console.WriteLine($"the first test image is a {Model.Load(folder).Predict(digits.Test!.Inputs[..1]).ArgMax().ToArray<long>()[0]}");
