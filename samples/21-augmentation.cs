#:project ../src/Nadir.Pictures/Nadir.Pictures.csproj
using Nadir;
using Nadir.Pictures;

// The images change at random while the model trains: no epoch shows the same ones twice.
var digits = Datasets.Digits();
var train = digits.Train.Take(1000);
var datagen = new ImageDataGenerator
{
    FeaturewiseCenter = true,
    FeaturewiseStdNormalization = true,
    RotationRange = 20,
    WidthShiftRange = 0.2,
    HeightShiftRange = 0.2,
    HorizontalFlip = true,
};
datagen.Fit(train.Inputs);

var model = new Sequential(
    new Conv2D(8, 3, Activations.Relu()), new MaxPool2D(2), new Conv2D(16, 3, Activations.Relu()), new MaxPool2D(2), new Flatten(), new Dense(10));
model.Compile(new Adam(0.003), Losses.SparseCategoricalCrossEntropy(fromLogits: true), Metrics.Accuracy());
var history = model.Fit(datagen.Flow(train, batchSize: 32, seed: 1), new FitOptions { Epochs = 8, Seed = 1, Observers = [new Lines()] });

var test = new Samples(datagen.Standardize(digits.Test!.Inputs), digits.Test.Targets);
Console.WriteLine($"{history.TrainingSamples} changed images; accuracy on unchanged test images {model.Evaluate(test)["accuracy"]:0.000}");
Draw.Augmentations(train, datagen, seed: 1).Save(args.Length > 0 ? args[0] : "augmentation.svg");

internal sealed class Lines : IRunObserver
{
    public void Observe(in RunEvent what)
    {
        if (what.Kind == RunEventKind.Epoch)
            Console.WriteLine($"epoch {what.Epoch} of {what.Epochs}: {string.Join(", ", what.Numbers.Select(number => $"{number.Name} {number.Value:0.000}"))}");
    }
}
