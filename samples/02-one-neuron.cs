#:project ../src/Nadir/Nadir.csproj
#:project ../src/Nadir.Figures/Nadir.Figures.csproj
using Nadir;
using Nadir.Figures;
using Nadir.Tensors;

// One sigmoid neuron is to turn the input 1 into 0. From (2, 2) it starts out badly wrong: the squared error's slope
// nearly vanishes there, cross-entropy's does not.
var x = Tensor.Ones(new Shape(1, 1), ElementType.Float64);
var target = Tensor.Zeros(new Shape(1, 1), ElementType.Float64);
var figure = new Figure("One neuron, rate 0.15") { XAxis = { Title = "step" }, YAxis = { Title = "output" } };

foreach (var (weight, bias) in new[] { (0.6, 0.9), (2.0, 2.0) })
{
    foreach (var (name, loss) in new[] { ("½(a − y)²", Losses.HalfSquaredError()), ("cross-entropy", Losses.BinaryCrossEntropy()) })
    {
        var neuron = new Dense(1, Activations.Sigmoid(), true, Initializers.Constant(weight), Initializers.Constant(bias));
        var model = new Sequential(neuron) { ElementType = ElementType.Float64 };
        model.Compile(new Sgd(learningRate: 0.15), loss);
        model.Build(new Shape(1));
        var outputs = new List<double> { model.Predict(x).ToDouble() };
        model.Fit(x, target, epochs: 300, callbacks: [new LambdaCallback(_ => outputs.Add(model.Predict(x).ToDouble()))]);
        Console.WriteLine($"({weight}, {bias}) {name,-13}: {outputs[0]:0.0000} -> {outputs[^1]:0.0000}");
        figure.AddLine(Enumerable.Range(0, outputs.Count), outputs, $"{name} from ({weight}, {bias})");
    }
}

var path = args.Length > 0 ? args[0] : "one-neuron.svg";
DurableFile.WriteText(path, figure.ToSvg());
Console.WriteLine($"both curves: {path}");
