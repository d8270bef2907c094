#:project ../src/Nadir/Nadir.csproj
using Nadir;
using Nadir.Tensors;

// Thirty points on the line 2x + 1, all but a little noise; every sixth of the last eighteen is off by 15. Five losses
// fit a line: the squared error bends to the outliers, the others heed them less and less.
const int count = 30;
var x = Tensor.From(Enumerable.Range(0, count).Select(i => 0.1 * i).ToArray()).To(ElementType.Float32).ExpandDimension(-1);
var y = Tensor.From(Enumerable.Range(0, count).Select(Measured).ToArray()).To(ElementType.Float32).ExpandDimension(-1);

// Cauchy and Tukey all but ignore what lies far from the line, so each fit starts where the one before ended.
var model = new Sequential(new Dense(1));
foreach (var (name, loss) in new (string, Loss)[]
{
    ("squared", Losses.MeanSquaredError()),
    ("absolute", Losses.MeanAbsoluteError()),
    ("Huber", Losses.Huber(delta: 0.5)),
    ("Cauchy", Losses.Cauchy(c: 0.5)),
    ("Tukey", Losses.TukeyBiweight(c: 1)),
})
{
    model.Compile(new Adam(learningRate: 0.1, decay: 0.01), loss);
    model.Fit(x, y, epochs: 3000, batchSize: count);
    var ends = model.Predict(Tensor.From(new float[,] { { 0 }, { 1 } })).ToArray<double>();
    Console.WriteLine($"{name,-8}: {ends[1] - ends[0]:0.000} x + {ends[0]:0.000}");
}

static double Measured(int i) => (0.2 * i) + 1 + (0.1 * Math.Sin(1.7 * i * i)) + (i >= 12 && i % 6 == 5 ? 15 : 0);
