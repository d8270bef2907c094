#:project ../src/Nadir/Nadir.csproj
using Nadir;
using Nadir.Tensors;

// At a start centred at 0 every sum is as often below 0 as above, so half of a rectifier's outputs are exactly 0.
// A bias of 0.1 lifts sums: how many more units answer depends on how large the sums are, and with them on the inputs.
var x = Tensor.Normal(new Shape(1000, 64), new Philox(1, "x"));

foreach (var (scale, bias) in new[] { (1.0, 0.0), (1.0, 0.1), (0.1, 0.0), (0.1, 0.1), (0.01, 0.1), (10.0, 0.1) })
{
    var layer = new Dense(256, Activations.Relu(), true, Initializers.HeNormal(truncated: false), Initializers.Constant(bias));
    var model = new Sequential(layer);
    model.Build(new Shape(64), seed: 3);
    var outputs = model.Forward(x * scale).ToArray<float>();
    Console.WriteLine($"inputs × {scale,-4}, bias {bias}: {outputs.Count(output => output == 0) / (double)outputs.Length:0.0000} of the outputs are exactly 0");
}
