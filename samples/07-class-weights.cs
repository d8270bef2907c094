#:project ../src/Nadir/Nadir.csproj
using Nadir;
using Nadir.Tensors;

// 950 samples of one class and 50 of another, from two clouds that overlap. Without weights a model is right most often
// when it gives the rare class up in the overlap; weighted 19 to 1, both classes count the same.
const double weight = 950.0 / 50;
var (training, test) = (Clouds(950, 50, "training"), Clouds(9500, 500, "test"));

var plain = Train(Losses.BinaryCrossEntropy(fromLogits: true));
var byClass = Train(Losses.BinaryCrossEntropy(fromLogits: true), new Dictionary<int, double> { [1] = weight });
var byLoss = Train(Losses.BinaryCrossEntropy(fromLogits: true, positiveWeights: [weight]));
Show("no weights", plain);
Show("class weights 1 and 19", byClass);
Show("positiveWeights 19", byLoss);
var apart = byClass.Predict(test.Inputs).ToArray<double>().Zip(byLoss.Predict(test.Inputs).ToArray<double>(), (a, b) => Math.Abs(a - b)).Max();
Console.WriteLine($"the two weighted models' logits differ by {apart:0.0000} at most");

static Samples Clouds(int common, int rare, string stream)
{
    var classes = Tensor.From(Enumerable.Range(0, common + rare).Select(i => i < common ? 0L : 1L).ToArray());
    var shift = classes.To(ElementType.Float32).ExpandDimension(-1) * 1.5;
    return new Samples(Tensor.Normal(new Shape(common + rare, 2), new Philox(5, stream)) + shift, classes, ["common", "rare"]);
}

Model Train(Loss loss, Dictionary<int, double>? classWeights = null)
{
    var model = new Sequential(new Dense(1));
    model.Compile(new Adam(0.02), loss);
    model.Fit(training, new FitOptions { Epochs = 40, BatchSize = 50, ClassWeights = classWeights, Seed = 1 });
    return model;
}

void Show(string name, Model model)
{
    var counts = ConfusionMatrix.Of(test.Targets, model.Predict(test.Inputs), 2, threshold: 0);
    var (common, rare) = (counts[0, 0] / 9500.0, counts[1, 1] / 500.0);
    var accuracy = (counts[0, 0] + counts[1, 1]) / 10000.0;
    Console.WriteLine($"{name,-22}: recall of the rare class {rare:0.000}, of the common one {common:0.000}; accuracy {accuracy:0.000}");
}
