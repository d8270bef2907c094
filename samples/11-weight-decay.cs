#:project ../src/Nadir/Nadir.csproj
using Nadir;
using Nadir.Tensors;

// Weights are drawn to 0 in two ways: through the loss (L2, "coupled") or beside the step ("decoupled"). For plain gradient
// descent they are one: with ½·λ/m·Σw² in the loss, a step first shrinks each weight by the factor 1 − αλ/m.
const double rate = 0.1, lambda = 2;
var x = Tensor.From(new[,] { { 1.0, 2 }, { 2, -1 }, { 3, 1 }, { 4, -2 } });
var y = Tensor.From(new[,] { { 5.0 }, { 5 }, { 10 }, { 10 } });
var m = x.Shape[0];

var plain = Step(new Sgd(rate));
Console.WriteLine($"the data alone:           {Text(plain)}");
Console.WriteLine($"L2 in the loss:           {Text(Step(new Sgd(rate), Regularizers.L2(lambda / m, half: true)))}");
Console.WriteLine($"coupled decay:            {Text(Step(new Sgd(rate, weightDecay: lambda / m, weightDecayForm: WeightDecayForm.Coupled)))}");
Console.WriteLine($"decoupled decay:          {Text(Step(new Sgd(rate, weightDecay: lambda / m, weightDecayForm: WeightDecayForm.Decoupled)))}");
Console.WriteLine($"shrunk by {1 - (rate * lambda / m):0.00}, then moved: {Text([.. plain.Select(w => w - (rate * lambda / m * 1))])}");

// Adam divides each gradient by its size, and a coupled decay with it: in the first step, nothing of it is left.
var adam = new Adam(rate, weightDecay: 0.5, weightDecayForm: WeightDecayForm.Coupled);
Console.WriteLine($"Adam, coupled, 1 step:    {Text(Walk(adam, 1))}");
Console.WriteLine($"AdamW, 1 step:            {Text(Walk(new AdamW(rate, weightDecay: 0.5), 1))}");

// Gradients of ±100 and ±1 say nothing of a direction. Beside the step both weights shrink alike; through the gradient the
// decay of the noisy one is divided by a hundred.
var still = new Adam(0.01, weightDecay: 0.5, weightDecayForm: WeightDecayForm.Coupled);
Console.WriteLine($"Adam, coupled, 200 steps: {Text(Walk(still, 200))}");
Console.WriteLine($"AdamW, 200 steps:         {Text(Walk(new AdamW(0.01, weightDecay: 0.5), 200))}");

// One step of a linear model whose weights start at 1.
double[] Step(Optimizer optimizer, Regularizer? regularizer = null)
{
    var layer = new Dense(1, useBias: false, weightInitializer: Initializers.Ones()) { WeightRegularizer = regularizer };
    var model = new Sequential(layer) { ElementType = ElementType.Float64 };
    model.Compile(optimizer, Losses.HalfSquaredError());
    model.Fit(x, y, batchSize: m);
    return model.Parameters[0].Value.ToArray<double>();
}

// Two weights that start at 2, under gradients of 100 and 1 whose sign turns at every step.
double[] Walk(Optimizer optimizer, int steps)
{
    var weights = new Parameter("weights", Tensor.From([2.0, 2]));
    for (var step = 0; step < steps; step++)
    {
        var gradient = Tensor.From([100.0, 1]) * (step % 2 == 0 ? 1 : -1);
        optimizer.Step([weights], () => (weights.Value * gradient).Sum());
    }

    return weights.Value.ToArray<double>();
}

string Text(double[] weights) => string.Join("  ", weights.Select(weight => weight.ToString("0.000000")));
