#:project ../src/Nadir/Nadir.csproj
using Nadir;
using Nadir.Tensors;

// Twelve layers of 128 units, one step back from the output: how much of the gradient reaches each layer's weights?
// A sigmoid's slope is at most ¼, and each layer multiplies the gradient by it: next to nothing arrives. A rectifier's is
// 1 or 0. Glorot's start, made for slopes of 1, halves the signal's square in each layer of rectifiers; He's makes up for
// that. Forward and backward losses meet in each weight's gradient, so that with rectifiers all layers' are alike.
const int Layers = 12, Units = 128;
var x = Tensor.Normal(new Shape(256, Units), new Philox(1, "x"), 0, 1, ElementType.Float64);
var target = Tensor.Normal(new Shape(256, Units), new Philox(1, "target"), 0, 1, ElementType.Float64);

foreach (var (name, activation, start) in new[]
{
    ("sigmoid, Glorot", Activations.Sigmoid(), Initializers.GlorotUniform()),
    ("ReLU, Glorot", Activations.Relu(), Initializers.GlorotUniform()),
    ("ReLU, He", Activations.Relu(), Initializers.HeUniform()),
})
{
    var layers = Enumerable.Range(0, Layers).Select(_ => new Dense(Units, activation, true, start)).ToArray();
    var model = new Sequential(layers) { ElementType = ElementType.Float64 };
    model.Build(new Shape(Units), seed: 7);
    var weights = layers.Select(layer => layer.Parameters[0].Value).ToArray();
    var loss = Losses.MeanSquaredError().Compute(target, model.Forward(x));
    var norms = Gradients.Of(loss, weights).Select(gradient => Math.Sqrt(gradient.Square().Sum().ToDouble())).ToArray();
    Console.WriteLine($"{name}:");
    Console.WriteLine($"  gradient norms {string.Join(" ", norms.Select(norm => norm.ToString("0.0e+00")))}");
    Console.WriteLine($"  first / last layer: {norms[0] / norms[^1]:0.0e+00}");
    Console.WriteLine($"  output's root mean square: {Math.Sqrt(model.Forward(x).Square().Mean().ToDouble()):0.0000}");
}
